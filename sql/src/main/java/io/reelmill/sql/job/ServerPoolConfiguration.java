package io.reelmill.sql.job;

import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.sql.joining.JoiningDataSource;
import io.reelmill.sql.transaction.SpringTransactions;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A small pool of JobRunr's server alone. Claims and heartbeats do not queue behind the work they are about, and wait
 * longer for a database that is away: a heartbeat that fails stops the server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("reelmill.worker.enabled")
class ServerPoolConfiguration {

    private static final int CONNECTIONS = 4;
    private static final int BORROW_MILLIS = 20_000;

    // the stores' pool comes with the schema
    @Bean(defaultCandidate = false)
    @Qualifier("server")
    @DependsOn("dataSource")
    HikariDataSource serverPool(DataSourceProperties database) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("jobrunr");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(BORROW_MILLIS);
        set(pool, PGProperty.APPLICATION_NAME, "reelmill-jobrunr");
        set(pool, PGProperty.TCP_KEEP_ALIVE, "true");
        set(pool, PGProperty.CONNECT_TIMEOUT, "5");
        set(pool, PGProperty.SOCKET_TIMEOUT, "30");
        set(pool, PGProperty.OPTIONS, "-c statement_timeout=20000 -c idle_in_transaction_session_timeout=30000");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("joining-server")
    DataSource joiningServerDataSource(@Qualifier("server") HikariDataSource pool) {
        return new JoiningDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("server")
    Transactions serverTransactions(@Qualifier("server") HikariDataSource pool) {
        return new SpringTransactions(new JdbcTransactionManager(pool));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("server")
    WorkClaims serverWorkClaims(@Qualifier("server") HikariDataSource pool) {
        return new JdbcWorkClaims(JdbcClient.create(pool));
    }

    private static void set(HikariDataSource pool, PGProperty property, String value) {
        pool.addDataSourceProperty(property.getName(), value);
    }
}
