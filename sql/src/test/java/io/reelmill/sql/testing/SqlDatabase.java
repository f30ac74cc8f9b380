package io.reelmill.sql.testing;

import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.sql.SqlConfiguration;
import io.reelmill.sql.migration.Migrations;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database of one test class, with the stores as programs get them. Its sessions live in an odd zone. */
public final class SqlDatabase implements AutoCloseable {

    private static final String ZONE = "Asia/Kathmandu";

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private SqlDatabase(TestDatabase database) {
        this.database = database;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "database",
                        Map.of(
                                "spring.datasource.url", database.jdbcUrl(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
        context.register(SqlConfiguration.class);
        context.refresh();
    }

    public static SqlDatabase create() {
        TestDatabase database = TestServices.newDatabase(Migrated.TEMPLATE.name());
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + database.name() + " set timezone to '" + ZONE + "'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return new SqlDatabase(database);
    }

    /** A store, or anything else that the module gives. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** For what no port tells. */
    public JdbcClient client() {
        return get(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** Migrated once for all test classes. */
    private static final class Migrated {

        static final TestDatabase TEMPLATE = create();

        private static TestDatabase create() {
            TestDatabase template = TestServices.newDatabase();
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(template.jdbcUrl());
            source.setUser(template.user());
            source.setPassword(template.password());
            Migrations.migrate(source);
            return template;
        }
    }
}
