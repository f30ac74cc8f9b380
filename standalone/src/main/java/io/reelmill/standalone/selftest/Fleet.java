package io.reelmill.standalone.selftest;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import io.reelmill.embedded.net.FaultyProxy;
import io.reelmill.embedded.net.Forwarding;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.postgres.PostgresOptions;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import io.reelmill.standalone.whole.Bucket;
import io.reelmill.standalone.whole.Client;
import io.reelmill.standalone.whole.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;

/**
 * Services, a dashboard and workers, each a process of its own but for the object store. The workers reach Postgres and
 * the object store by way of proxies; the dashboard, which tells what came of it all, does not.
 */
final class Fleet implements AutoCloseable {

    private static final String BUCKET = "reelmill";
    private static final String DATABASE = "postgres";

    private final Path folder;
    private final Path jar;
    private final boolean ownDisks;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final Map<String, String> common = new HashMap<>();
    private final String secret = UUID.randomUUID().toString();
    private final FaultyProxy store;
    private final Forwarding database;
    private final Client client;
    private final Lives lives = new Lives();

    @GuardedBy("this")
    private EmbeddedPostgres postgres;

    /** Those that are up and left in peace, by number. */
    @GuardedBy("this")
    private final Map<Integer, FleetWorker> calm = new TreeMap<>();

    /**
     * Starts everything.
     *
     * @param folder of all its data
     * @param jar with which its programs are started
     */
    Fleet(Path folder, Path jar, int workers) {
        this.folder = folder;
        this.jar = jar;
        this.ownDisks = SmallDisk.isPossible(folder.resolve("w1"));
        try {
            common.put("REELMILL_FFMPEG", EmbeddedFfmpeg.unpack().folder().toString());
            common.put("REELMILL_ADMIN_TOKEN", secret);
            common.put("REELMILL_ADMIN_PASSWORD", secret);
            common.put("SERVER_PORT", "0");
            postgres = startPostgres(0);
            running.push(this::stopPostgres);
            EmbeddedRedis redis = own(EmbeddedRedis.start(folder.resolve("redis"), 0, secret));
            common.put("REELMILL_REDIS_URL", redis.url().toString());
            EmbeddedS3 objects = own(EmbeddedS3.start(folder.resolve("objects"), 0, "selftest", secret));
            common.put("REELMILL_S3_BUCKET", BUCKET);
            common.put("REELMILL_S3_ACCESS_KEY", objects.accessKey());
            common.put("REELMILL_S3_SECRET_KEY", objects.secretKey());
            common.put("REELMILL_DB_USER", postgres.user());
            common.put("REELMILL_DB_PASSWORD", postgres.password());
            store = own(new FaultyProxy(objects.endpoint()));
            database = own(Forwarding.everything("127.0.0.1", postgres.port()));
            client = startDashboard(objects);
            startWorkers(workers);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private <T extends AutoCloseable> T own(T service) {
        running.push(service);
        return service;
    }

    private EmbeddedPostgres startPostgres(int port) {
        return EmbeddedPostgres.start(folder.resolve("postgres"), port, secret, PostgresOptions.throwaway());
    }

    private Client startDashboard(EmbeddedS3 objects) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("REELMILL_DATA", folder.resolve("dashboard").toString());
        environment.put("REELMILL_DB_URL", jdbcUrl(postgresPort()));
        environment.put("REELMILL_S3_ENDPOINT", objects.endpoint().toString());
        Program dashboard =
                own(Program.startAndAwait("Started DashboardApplication", jar, environment, "member", "DASHBOARD"));
        return new Client(dashboard.address(), secret);
    }

    private synchronized int postgresPort() {
        return postgres.port();
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private void startWorkers(int workers) {
        CompletableFuture.allOf(IntStream.rangeClosed(1, workers)
                        .mapToObj(number -> CompletableFuture.runAsync(() -> startWorker(number)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Starts the worker of this number, on what an earlier life of it has left. */
    void startWorker(int number) {
        Map<String, String> environment = new HashMap<>(common);
        Path data = createFolder("w" + number);
        environment.put("REELMILL_DATA", data.toString());
        environment.put("REELMILL_DB_URL", jdbcUrl(database.port()));
        environment.put("REELMILL_S3_ENDPOINT", store.address().toString());
        environment.put("REELMILL_WORKER_SLOTS", Integer.toString(Lives.HEAVY_SLOTS));
        // a storm may hit the same work again and again; that is its doing, not the work's
        environment.put("REELMILL_RETRY_MAX_LOST_WORKERS", "1000");
        environment.put("REELMILL_RETRY_MAX_FAILURES", "1000");
        environment.put("REELMILL_RETRY_FIRST_PAUSE", "500ms");
        environment.put("REELMILL_WORKER_STALL", "10s");
        environment.put("REELMILL_WORKER_LEASTSCRATCH", "8MB");
        List<String> launcher = ownDisks ? SmallDisk.launcher(data) : List.of();
        Program program =
                Program.startAndAwait("Started WorkerApplication", launcher, jar, environment, "member", "WORKER");
        own(program);
        String id = Patience.until(
                Program.START_LIMIT,
                "worker " + number + " introduces itself",
                () -> idOf(program.jvm().pid()));
        FleetWorker worker = new FleetWorker(number, id, program, data, Instant.now());
        lives.began(worker);
        calmDown(worker);
    }

    private Path createFolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private Optional<String> idOf(long pid) {
        return client.workers().stream()
                .filter(worker -> worker.path("name").asString().matches(".*\\b" + pid + "\\b.*"))
                .map(worker -> worker.path("id").asString())
                .findFirst();
    }

    /** Answers the worker, to do something to it, unless something is being done to it or it is the last calm one. */
    synchronized Optional<FleetWorker> take(int number) {
        return calm.size() < 2 ? Optional.empty() : Optional.ofNullable(calm.remove(number));
    }

    synchronized void calmDown(FleetWorker worker) {
        calm.put(worker.number(), worker);
    }

    /** Stops and starts it, on the same port. */
    synchronized void restartPostgres() {
        int port = postgres.port();
        postgres.close();
        postgres = startPostgres(port);
    }

    private synchronized void stopPostgres() {
        postgres.close();
    }

    Client client() {
        return client;
    }

    Bucket bucket() {
        return new Bucket(folder.resolve("objects"));
    }

    FaultyProxy store() {
        return store;
    }

    Forwarding database() {
        return database;
    }

    /** Whether each worker's disk is one that can be filled up. */
    boolean hasOwnDisks() {
        return ownDisks;
    }

    Lives lives() {
        return lives;
    }

    Path folder() {
        return folder;
    }

    /** Stops everything, last come first. */
    @Override
    @SuppressWarnings("CatchingUnchecked") // services declare Exception, and the others must be stopped all the same
    public void close() {
        List<Exception> failures = new ArrayList<>();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("not everything was stopped", failures.get(0));
        }
    }
}
