package io.reelmill.dashboard.testing;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.dashboard.DashboardApplication;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole dashboard on a port of its own, once for all tests of a JVM; it ends with the JVM. */
public final class TestDashboard implements AutoCloseable {

    /** Small enough that a test can send more. */
    public static final int MOST_UPLOAD_BYTES = 40 * 1024 * 1024;

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    // closed with the JVM, like everything that is shared
    private final Connection lifeLine;

    private TestDashboard(TestDatabase database, String... more) {
        this.database = database;
        context = new SpringApplicationBuilder(DashboardApplication.class)
                .registerShutdownHook(false)
                .run(Stream.concat(Stream.of(properties()), Stream.of(more)).toArray(String[]::new));
        lifeLine = lifeLineOf(TestFilm.WORKER);
    }

    public static TestDashboard shared() {
        return Shared.DASHBOARD;
    }

    /** One of a test's own, which can do with its database what it likes. */
    public static TestDashboard of(TestDatabase database, String... properties) {
        return new TestDashboard(database, properties);
    }

    @Override
    public void close() {
        context.close();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A store, or anything else behind the dashboard. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several of its type, by name. */
    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A bearer token of this name, made where there is none yet. */
    String tokenOf(String name) {
        String token = "token-of-" + name.replace(' ', '-');
        get(AccessStore.class).keepToken(new Owner(name), Sha256.of(token));
        return token;
    }

    /** Without it the dashboard takes the worker for dead and its work from it, as it should. */
    private Connection lifeLineOf(WorkerId worker) {
        try {
            Connection connection = database.connect();
            try (PreparedStatement hold = connection.prepareStatement(
                    "select pg_advisory_lock(hashtextextended('reelmill worker ' || ?, 0))")) {
                hold.setString(1, worker.toString());
                hold.execute();
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold the life line of " + worker, e);
        }
    }

    private static final class Shared {

        static final TestDashboard DASHBOARD = new TestDashboard(TestServices.newDatabase());
    }

    private String[] properties() {
        EmbeddedS3 s3 = TestServices.s3();
        EmbeddedRedis redis = TestServices.redis();
        return new String[] {
            "--server.port=0",
            "--REELMILL_DB_URL=" + database.jdbcUrl(),
            "--REELMILL_DB_USER=" + database.user(),
            "--REELMILL_DB_PASSWORD=" + database.password(),
            "--REELMILL_REDIS_URL=" + redis.url(),
            "--REELMILL_S3_ENDPOINT=" + s3.endpoint(),
            "--REELMILL_S3_BUCKET=dashboard",
            "--REELMILL_S3_ACCESS_KEY=" + s3.accessKey(),
            "--REELMILL_S3_SECRET_KEY=" + s3.secretKey(),
            "--reelmill.admin-token=admin-token",
            "--reelmill.admin-password=admin-password",
            "--reelmill.uploads.max-bytes=" + MOST_UPLOAD_BYTES + "B"
        };
    }
}
