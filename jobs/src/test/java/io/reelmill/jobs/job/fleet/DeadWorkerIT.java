package io.reelmill.jobs.job.fleet;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.job.testing.WorkerProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadWorkerIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final TestFleet fleet =
            new TestFleet(Map.of("reelmill.watch.settling", "0s", "reelmill.jobs.missed-heartbeats", "4"));
    private final WorkStore works = fleet.get(WorkStore.class);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void what_a_killed_process_ran_runs_elsewhere_in_seconds_and_that_costs_no_retry() {
        WorkerProcess doomed = fleet.process(2);
        List<Work> both = fleet.enqueue(fleet.video(), ENCODE, 2);
        doomed.awaitSaid("began 1");
        doomed.awaitSaid("began 1");
        fleet.worker(2, 1, running -> works.succeed(running.attempt()));

        Instant killed = Instant.now();
        doomed.kill();

        both.forEach(work -> awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED"));
        assertThat(both).allSatisfy(work -> {
            assertThat(outcomes(work)).containsExactly("lost", "succeeded");
            assertThat(fleet.row(work).failures()).isZero();
            Instant begunAgain = works.attemptsOf(work.id()).get(1).startedAt();
            assertThat(Duration.between(killed, begunAgain)).isLessThan(Duration.ofSeconds(8));
        });
    }

    @Test
    void a_worker_whose_life_line_is_cut_for_a_moment_keeps_its_work() {
        CountDownLatch finish = new CountDownLatch(1);
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        fleet.worker(1, 1, running -> {
            finish.await();
            works.succeed(running.attempt());
        });
        await().atMost(LIMIT).until(() -> fleet.row(work).state() == WorkState.RUNNING);
        CountDownLatch others = new CountDownLatch(1);
        fleet.worker(1, 1, running -> others.countDown());

        for (int i = 0; i < 3; i++) {
            fleet.cutLifeLines();
            await().during(Duration.ofSeconds(2))
                    .atMost(LIMIT)
                    .until(() -> fleet.row(work).attempt() == 1);
        }
        finish.countDown();

        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
        assertThat(outcomes(work)).containsExactly("succeeded");
        assertThat(others.getCount()).isEqualTo(1);
    }

    @Test
    void a_process_that_was_stopped_for_long_brings_its_result_too_late() {
        // first, so that it is JobRunr's master and has been there long enough to judge
        fleet.worker(0, 1, running -> {});
        WorkerProcess sleepy = fleet.process(1);
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        sleepy.awaitSaid("began 1");
        sleepy.pause();
        CountDownLatch finish = new CountDownLatch(1);
        fleet.worker(1, 0, running -> {
            finish.await();
            works.succeed(running.attempt());
        });

        await().atMost(LIMIT).until(() -> fleet.row(work).attempt() == 2);
        sleepy.resume();
        sleepy.awaitSaid("interrupted 1");
        sleepy.finish();
        sleepy.awaitSaid("refused 1");
        finish.countDown();

        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
        assertThat(outcomes(work)).containsExactly("lost", "succeeded");
        assertThat(fleet.row(work).failures()).isZero();
    }

    private void awaitState(Work work, WorkState state, String jobState) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(fleet.row(work).state()).isEqualTo(state);
            assertThat(fleet.jobState(work)).isEqualTo(jobState);
        });
    }

    private List<String> outcomes(Work work) {
        return works.attemptsOf(work.id()).stream().map(AttemptRecord::outcome).toList();
    }
}
