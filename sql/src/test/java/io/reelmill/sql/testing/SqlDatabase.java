package io.reelmill.sql.testing;

import static org.awaitility.Awaitility.await;

import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.sql.SqlConfiguration;
import io.reelmill.sql.migration.Migrations;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of one test class, emptied before each test, with the stores as programs get them. Its sessions
 * live in an odd time zone.
 */
public final class SqlDatabase implements BeforeEachCallback, AfterAllCallback {

    static {
        // the driver gives every session the zone of its JVM
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    }

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private SqlDatabase(TestDatabase database) {
        this.database = database;
        Map<String, Object> address = Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", address));
        context.register(SqlConfiguration.class);
        context.refresh();
    }

    public static SqlDatabase create() {
        return new SqlDatabase(TestServices.newDatabase(Migrated.TEMPLATE.name()));
    }

    /** A store, or anything else that the module gives. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** For sessions of a test's own. */
    public DriverManagerDataSource sessions() {
        return new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    }

    /** For what no port tells. */
    public JdbcClient client() {
        return get(JdbcClient.class);
    }

    /** Runs a statement that no port offers. */
    public int run(String sql, Object... parameters) {
        return client().sql(sql).params(parameters).update();
    }

    /** Waits until so many sessions of this database wait for somebody's lock. */
    public void awaitBlocked(long sessions) {
        await().until(() -> client().sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                == sessions);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        run("truncate video, event, worker, token, person cascade");
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
        database.close();
    }

    /** Migrated once for all test classes. */
    private static final class Migrated {

        static final TestDatabase TEMPLATE = create();

        private static TestDatabase create() {
            TestDatabase template = TestServices.newDatabase();
            Migrations.migrate(new DriverManagerDataSource(template.jdbcUrl(), template.user(), template.password()));
            return template;
        }
    }
}
