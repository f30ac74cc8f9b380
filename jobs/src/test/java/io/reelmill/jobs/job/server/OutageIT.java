package io.reelmill.jobs.job.server;

import static io.reelmill.core.work.WorkKind.AUDIO;
import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.postgres.PostgresOptions;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.job.testing.TestProgram;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** The database itself goes away, for everyone, and comes back. */
class OutageIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final CountDownLatch begun = new CountDownLatch(3);
    private final CountDownLatch down = new CountDownLatch(1);
    private final CountDownLatch refused = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void after_an_outage_that_stops_jobrunr_everything_goes_on_and_nothing_runs_twice() throws SQLException {
        EmbeddedPostgres postgres = start(0);
        int port = postgres.port();
        postgres.createDatabase("reelmill");
        try (TestFleet fleet =
                new TestFleet(new TestDatabase(postgres, "reelmill"), Map.of("reelmill.watch.settling", "10s"))) {
            WorkStore works = fleet.get(WorkStore.class);
            List<Work> patient = fleet.enqueue(fleet.video(), ENCODE, 2);
            Work unlucky = fleet.enqueue(fleet.video(), AUDIO, 1).get(0);
            List<TestProgram> workers = List.of(
                    fleet.worker(2, 1, running -> run(works, running)),
                    fleet.worker(2, 1, running -> run(works, running)));
            await().atMost(LIMIT).until(() -> begun.getCount() == 0);
            await().atMost(LIMIT).until(() -> workers.stream().allMatch(OutageIT::serves));

            postgres.close();
            down.countDown();
            await().atMost(LIMIT).until(() -> workers.stream().noneMatch(OutageIT::isAnnounced));
            await().atMost(LIMIT).until(() -> refused.getCount() == 0);
            postgres = start(port);
            await().atMost(LIMIT).until(() -> workers.stream().allMatch(OutageIT::serves));

            // longer than it takes to be given up for dead, by life line and by heartbeat
            await().during(Duration.ofSeconds(20))
                    .atMost(LIMIT)
                    .until(() -> patient.stream()
                            .map(fleet::row)
                            .allMatch(work -> work.state() == WorkState.RUNNING && work.attempt() == 1));
            finish.countDown();
            List<Work> later = fleet.enqueue(fleet.video(), ENCODE, 2);
            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(patient).allSatisfy(work -> assertOnce(fleet, work));
                assertThat(later).allSatisfy(work -> assertOnce(fleet, work));
                // it failed if that could still be written down, else its worker found that it no longer ran it
                assertThat(outcomes(fleet, unlucky)).hasSize(2).endsWith("succeeded");
            });
        } finally {
            postgres.close();
        }
    }

    private EmbeddedPostgres start(int port) {
        return EmbeddedPostgres.start(folder.resolve("postgres"), port, "secret", PostgresOptions.throwaway());
    }

    /** Sound has its result while the database is away, pictures have theirs after. */
    private void run(WorkStore works, RunningWork running) throws InterruptedException {
        begun.countDown();
        (running.work().kind() == AUDIO ? down : finish).await();
        try {
            works.succeed(running.attempt());
        } catch (DataAccessException databaseAway) {
            refused.countDown();
            throw databaseAway;
        }
    }

    /** Not any more once JobRunr gave up, and again once it was started anew. */
    private static boolean isAnnounced(TestProgram worker) {
        return worker.get(WorkerServer.class).isAnnounced();
    }

    private static boolean serves(TestProgram worker) {
        return isAnnounced(worker) && worker.get(WorkerLife.class).takes();
    }

    private static void assertOnce(TestFleet fleet, Work work) {
        assertThat(outcomes(fleet, work)).containsExactly("succeeded");
        assertThat(fleet.jobState(work)).isEqualTo("SUCCEEDED");
    }

    private static List<String> outcomes(TestFleet fleet, Work work) {
        return fleet.get(WorkStore.class).attemptsOf(work.id()).stream()
                .map(AttemptRecord::outcome)
                .toList();
    }
}
