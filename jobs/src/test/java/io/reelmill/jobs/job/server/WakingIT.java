package io.reelmill.jobs.job.server;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static io.reelmill.core.work.WorkKind.PREPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.job.testing.TestProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a poll of ten minutes, whatever is not called for is not found. */
class WakingIT {

    private static final Duration FAR_SOONER_THAN_A_POLL = Duration.ofSeconds(30);
    private static final Map<String, Object> HARDLY_EVER_POLLING = Map.of("reelmill.jobs.poll-interval", "10m");

    private final TestFleet fleet = new TestFleet();
    private final WorkStore works = fleet.get(WorkStore.class);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void nothing_of_a_burst_waits_for_the_poll() throws Exception {
        TestProgram worker = fleet.worker(4, 2, running -> works.succeed(running.attempt()), HARDLY_EVER_POLLING);
        awaitStarted(worker);
        VideoId video = fleet.video();
        List<Work> burst = new ArrayList<>();
        ExecutorService enqueuers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Work>>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int kind = i % 2;
                all.add(enqueuers.submit(() -> fleet.enqueue(video, kind == 0 ? ENCODE : PREPARE, 1)));
            }
            for (Future<List<Work>> enqueued : all) {
                burst.addAll(enqueued.get());
            }
        } finally {
            enqueuers.shutdownNow();
        }

        await().atMost(FAR_SOONER_THAN_A_POLL).until(() -> burst.stream().allMatch(this::succeeded));
    }

    @Test
    void an_idle_worker_begins_at_once() {
        TestProgram worker = fleet.worker(1, 1, running -> works.succeed(running.attempt()), HARDLY_EVER_POLLING);
        awaitStarted(worker);
        VideoId video = fleet.video();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Work work = fleet.enqueue(video, ENCODE, 1).get(0);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(FAR_SOONER_THAN_A_POLL)
                    .until(() -> succeeded(work));
            waits.add(fleet.waited(work));
        }

        assertThat(waits.stream().sorted().toList().get(5)).isLessThan(Duration.ofMillis(500));
    }

    private static void awaitStarted(TestProgram worker) {
        WorkerServer server = worker.get(WorkerServer.class);
        await().atMost(FAR_SOONER_THAN_A_POLL).until(() -> server.isAnnounced() && !server.isNotReadyToProcessJobs());
    }

    private boolean succeeded(Work work) {
        return fleet.row(work).state() == WorkState.SUCCEEDED;
    }
}
