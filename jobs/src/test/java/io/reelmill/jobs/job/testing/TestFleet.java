package io.reelmill.jobs.job.testing;

import io.reelmill.core.access.Owner;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.sql.migration.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database of one test, a program that enqueues, and as many workers as the test asks for. */
public final class TestFleet implements AutoCloseable {

    private static final String ZONE = "Asia/Kathmandu";

    private final TestDatabase database;
    private final TestProgram enqueuing;
    private final Map<String, Object> properties;
    private final List<Program> opened = new ArrayList<>();
    private final AtomicInteger ordinals = new AtomicInteger();

    public TestFleet() {
        this(inOddZone(TestServices.newDatabase(Migrated.TEMPLATE.name())), Map.of());
    }

    /** @param properties of every program, besides its own */
    public TestFleet(Map<String, Object> properties) {
        this(inOddZone(TestServices.newDatabase(Migrated.TEMPLATE.name())), properties);
    }

    /** @param database which is migrated by the first program */
    public TestFleet(TestDatabase database, Map<String, Object> properties) {
        this.database = database;
        this.properties = properties;
        this.enqueuing = TestProgram.enqueuing(database, properties);
    }

    private static TestDatabase inOddZone(TestDatabase created) {
        try (Connection connection = created.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + created.name() + " set timezone to '" + ZONE + "'");
            return created;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestDatabase database() {
        return database;
    }

    public TestProgram enqueuing() {
        return enqueuing;
    }

    public <T> T get(Class<T> type) {
        return enqueuing.get(type);
    }

    public JdbcClient client() {
        return get(JdbcClient.class);
    }

    public TestProgram worker(int heavy, int light, Handlers.Body body) {
        return worker(heavy, light, body, Map.of());
    }

    public TestProgram worker(int heavy, int light, Handlers.Body body, Map<String, Object> properties) {
        TestProgram worker =
                TestProgram.working(database, heavy, light, body, TestProgram.with(this.properties, properties));
        opened.add(worker::close);
        return worker;
    }

    /** A worker in a process of its own. */
    public WorkerProcess process(int heavy) {
        WorkerProcess worker = WorkerProcess.start(database, heavy, properties);
        opened.add(worker::close);
        return worker;
    }

    public VideoId video() {
        return video("A film");
    }

    public VideoId video(String title) {
        NewVideo video = new NewVideo(
                VideoId.random(),
                new Owner("test"),
                title,
                null,
                "film.mp4",
                "default",
                Priority.NORMAL,
                Map.of(),
                null,
                new ObjectKey("sources/film"),
                1,
                "0".repeat(64));
        get(VideoStore.class).add(video);
        return video.id();
    }

    /** Work of a video, in this order. */
    public NewWork work(VideoId video, WorkKind kind, long rank) {
        int ordinal = ordinals.incrementAndGet();
        return new NewWork(
                WorkId.random(),
                video,
                kind,
                1,
                null,
                ordinal,
                Priority.NORMAL,
                rank,
                kind.word() + " " + ordinal + " of A film");
    }

    public List<Work> enqueue(List<NewWork> work) {
        return get(Transactions.class).inTransaction(() -> {
            List<Work> added = get(WorkStore.class).add(work);
            get(WorkQueue.class).enqueue(added);
            return added;
        });
    }

    public List<Work> enqueue(VideoId video, WorkKind kind, int count) {
        return enqueue(IntStream.range(0, count)
                .mapToObj(rank -> work(video, kind, rank))
                .toList());
    }

    public Work row(Work work) {
        return get(WorkStore.class).find(work.id()).orElseThrow();
    }

    /** How JobRunr calls the state of its job. */
    public String jobState(Work work) {
        return client().sql("select state from jobrunr_jobs where id = ?")
                .param(work.jobId().toString())
                .query(String.class)
                .single();
    }

    /** From its enqueuing to its first start, as the database saw them. */
    public Duration waited(Work work) {
        return Duration.ofMillis(
                client().sql("""
                        select extract(milliseconds from min(attempt.started_at) - min(work.waiting_since))
                        from work join attempt on attempt.work_id = work.id
                        where work.id = ?
                        """).param(work.id().value()).query(Long.class).single());
    }

    /** Its job as JobRunr keeps it. */
    public String jobText(Work work) {
        return client().sql("select jobasjson from jobrunr_jobs where id = ?")
                .param(work.jobId().toString())
                .query(String.class)
                .single();
    }

    /** Ends the sessions of all life lines, as a network that hiccups does. */
    public void cutLifeLines() {
        client().sql("""
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where application_name = 'reelmill-life-line' and datname = current_database()
                        """).query().listOfRows();
    }

    public long jobCount(Work work) {
        return client().sql("select count(*) from jobrunr_jobs where id = ?")
                .param(work.jobId().toString())
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        opened.forEach(Program::close);
        enqueuing.close();
        database.close();
    }

    @FunctionalInterface
    private interface Program {

        void close();
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
