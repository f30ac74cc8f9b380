package io.reelmill.embedded.testing;

import io.reelmill.embedded.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of one test's own; closing drops it, whoever is connected.
 *
 * @param server where it is
 * @param name its name, also usable as a template for others while nobody is connected to it
 */
public record TestDatabase(EmbeddedPostgres server, String name) implements AutoCloseable {

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    @Override
    public void close() {
        administer(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    static TestDatabase create(EmbeddedPostgres server, String name, String template) {
        // without fsync copying files is faster than writing their pages to the log
        administer(server, "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        return new TestDatabase(server, name);
    }

    private static void administer(EmbeddedPostgres server, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }
}
