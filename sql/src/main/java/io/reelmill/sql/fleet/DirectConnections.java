package io.reelmill.sql.fleet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Opens connections that no pool and no pooler shares. Either end notices within half a minute that the other is gone. */
@Component
@EnableConfigurationProperties(DirectProperties.class)
class DirectConnections {

    private static final String KEEPALIVE = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 "
            + "-c tcp_keepalives_count=3 -c tcp_user_timeout=25000";

    private final DataSourceProperties database;
    private final DirectProperties direct;

    DirectConnections(DataSourceProperties database, DirectProperties direct) {
        this.database = database;
        this.direct = direct;
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, database.determineUsername());
        PGProperty.PASSWORD.set(properties, database.determinePassword());
        PGProperty.APPLICATION_NAME.set(properties, "reelmill-life-line");
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.SOCKET_TIMEOUT.set(properties, 10);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.OPTIONS.set(properties, KEEPALIVE);
        String url = direct.directUrl();
        return DriverManager.getConnection(url != null ? url : database.determineUrl(), properties);
    }
}
