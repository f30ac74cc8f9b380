package io.reelmill.sql.pool;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections this process holds and how long anything on them may take.
 *
 * @param connections at most
 * @param borrowTimeout how long a thread waits for a free connection
 * @param connectTimeout how long opening one may take
 * @param lockTimeout how long a statement may wait for somebody's lock; shorter than a statement may take, so that the
 *     log tells the two apart
 * @param statementTimeout after which Postgres gives up a statement
 * @param idleInTransactionTimeout after which Postgres ends a session that holds a transaction and does nothing
 * @param socketTimeout after which the driver gives up a connection that does not answer; longer than a statement may
 *     take, so that Postgres decides first
 */
@ConfigurationProperties("reelmill.database")
record PoolProperties(
        @DefaultValue("12") int connections,
        @DefaultValue("10s") Duration borrowTimeout,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration lockTimeout,
        @DefaultValue("25s") Duration statementTimeout,
        @DefaultValue("30s") Duration idleInTransactionTimeout,
        @DefaultValue("30s") Duration socketTimeout) {

    PoolProperties {
        if (connections < 1) {
            throw new IllegalArgumentException("reelmill.database.connections is at least 1: " + connections);
        }
        requireASecond("borrow-timeout", borrowTimeout);
        requireASecond("connect-timeout", connectTimeout);
        requireASecond("lock-timeout", lockTimeout);
        requireASecond("idle-in-transaction-timeout", idleInTransactionTimeout);
        requireLonger("statement-timeout", statementTimeout, "lock-timeout", lockTimeout);
        requireLonger("socket-timeout", socketTimeout, "statement-timeout", statementTimeout);
    }

    private static void requireASecond(String name, Duration duration) {
        if (duration.toSeconds() < 1) {
            throw new IllegalArgumentException("reelmill.database." + name + " is at least 1s: " + duration);
        }
    }

    private static void requireLonger(String name, Duration duration, String than, Duration shorter) {
        if (duration.compareTo(shorter) <= 0) {
            throw new IllegalArgumentException(
                    "reelmill.database." + name + " is longer than " + than + ": " + duration + ", " + shorter);
        }
    }
}
