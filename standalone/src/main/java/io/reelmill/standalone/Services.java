package io.reelmill.standalone;

import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The services that standalone brings along, each with its data below one folder; stopped in reverse order. */
final class Services implements AutoCloseable {

    private static final String BUCKET = "reelmill";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> connections = new LinkedHashMap<>();

    private Services() {}

    static Services start(Path data, Secrets secrets, Map<String, String> environment, Console console) {
        Services services = new Services();
        try {
            services.startFfmpeg(environment, console);
            services.startPostgres(data, secrets, console);
            services.startRedis(data, secrets, console);
            services.startObjectStore(data, secrets, console);
            return services;
        } catch (RuntimeException failed) {
            services.close();
            throw failed;
        }
    }

    /** The variables by which any process of Reelmill reaches these services. */
    Map<String, String> connections() {
        return Map.copyOf(connections);
    }

    private void startFfmpeg(Map<String, String> environment, Console console) {
        String own = environment.getOrDefault("REELMILL_FFMPEG", "");
        if (own.isBlank()) {
            console.doing("Unpacking ffmpeg");
            own = EmbeddedFfmpeg.unpack().folder().toString();
        }
        connections.put("REELMILL_FFMPEG", own);
    }

    private void startPostgres(Path data, Secrets secrets, Console console) {
        console.doing("Starting Postgres");
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(data.resolve("postgres"), 0, secrets.named("postgres", null));
        running.push(postgres);
        connections.put("REELMILL_DB_URL", postgres.jdbcUrl("postgres"));
        connections.put("REELMILL_DB_USER", postgres.user());
        connections.put("REELMILL_DB_PASSWORD", postgres.password());
    }

    private void startRedis(Path data, Secrets secrets, Console console) {
        console.doing("Starting Redis");
        EmbeddedRedis redis = EmbeddedRedis.start(data.resolve("redis"), 0, secrets.named("redis", null));
        running.push(redis);
        connections.put("REELMILL_REDIS_URL", redis.url().toString());
    }

    private void startObjectStore(Path data, Secrets secrets, Console console) {
        console.doing("Starting the object store");
        EmbeddedS3 objects = EmbeddedS3.start(
                data.resolve("objects"), 0, secrets.named("s3-access-key", null), secrets.named("s3-secret-key", null));
        running.push(objects);
        connections.put("REELMILL_S3_ENDPOINT", objects.endpoint().toString());
        connections.put("REELMILL_S3_BUCKET", BUCKET);
        connections.put("REELMILL_S3_ACCESS_KEY", objects.accessKey());
        connections.put("REELMILL_S3_SECRET_KEY", objects.secretKey());
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failed) {
                System.getLogger(Services.class.getName()).log(System.Logger.Level.WARNING, "not stopped", failed);
            }
        }
    }
}
