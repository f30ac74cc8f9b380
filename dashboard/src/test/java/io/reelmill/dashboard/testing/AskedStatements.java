package io.reelmill.dashboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what requests ask of Postgres; what the dashboard does besides is not counted. */
public final class AskedStatements {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final String OF_REQUESTS = "http-";

    private AskedStatements() {}

    /** How many statements a request runs that succeeds. */
    public static long of(Api api, String path) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = LOG.getLevel();
        LOG.setLevel(Level.DEBUG);
        LOG.addAppender(heard);
        heard.start();
        try {
            assertThat(api.get(path).status()).isEqualTo(200);
        } finally {
            LOG.detachAppender(heard);
            LOG.setLevel(before);
        }
        long statements = heard.list.stream()
                .filter(event -> event.getThreadName().startsWith(OF_REQUESTS))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(statements).as("statements of " + path).isPositive();
        return statements;
    }
}
