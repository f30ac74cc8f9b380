package io.reelmill.sql.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.sql.migration.Migrations;
import java.time.Duration;
import org.postgresql.PGProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The pool behind the stores. Whoever is given it finds the database migrated. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, PoolProperties.class})
class PoolConfiguration {

    private static final int KEPT_WHEN_IDLE = 2;
    private static final Duration IDLE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    @Bean
    @Primary
    HikariDataSource dataSource(DataSourceProperties database, PoolProperties limits) {
        Migrations.migrate(database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build());
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("reelmill");
        pool.setMaximumPoolSize(limits.connections());
        pool.setMinimumIdle(Math.min(KEPT_WHEN_IDLE, limits.connections()));
        pool.setIdleTimeout(IDLE_LIFETIME.toMillis());
        pool.setMaxLifetime(LIFETIME.toMillis());
        pool.setConnectionTimeout(limits.borrowTimeout().toMillis());
        set(pool, PGProperty.APPLICATION_NAME, "reelmill");
        set(pool, PGProperty.TCP_KEEP_ALIVE, "true");
        set(pool, PGProperty.CONNECT_TIMEOUT, seconds(limits.connectTimeout()));
        set(pool, PGProperty.SOCKET_TIMEOUT, seconds(limits.socketTimeout()));
        set(pool, PGProperty.OPTIONS, sessionLimits(limits));
        return pool;
    }

    private static String sessionLimits(PoolProperties limits) {
        return "-c lock_timeout=" + limits.lockTimeout().toMillis()
                + " -c statement_timeout=" + limits.statementTimeout().toMillis()
                + " -c idle_in_transaction_session_timeout="
                + limits.idleInTransactionTimeout().toMillis();
    }

    private static void set(HikariDataSource pool, PGProperty property, String value) {
        pool.addDataSourceProperty(property.getName(), value);
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
