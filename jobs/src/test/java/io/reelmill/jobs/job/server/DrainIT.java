package io.reelmill.jobs.job.server;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.job.testing.TestProgram;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestFleet fleet = new TestFleet();
    private final WorkStore works = fleet.get(WorkStore.class);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void a_worker_that_ends_lets_what_ends_soon_end() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        TestProgram worker = fleet.worker(1, 1, running -> {
            begun.countDown();
            finish.await();
            works.succeed(running.attempt());
        });
        await().atMost(LIMIT).until(() -> begun.getCount() == 0);

        Thread ending = new Thread(worker::close);
        ending.start();
        await().atMost(LIMIT).until(() -> !worker.get(WorkerLife.class).takes());
        finish.countDown();

        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
        await().atMost(LIMIT).until(() -> !ending.isAlive());
        assertThat(outcomes(work)).containsExactly("succeeded");
        assertThat(fleet.get(WorkerStore.class).living()).isEmpty();
    }

    @Test
    void a_worker_that_ends_hands_the_rest_to_others_and_that_costs_no_retry() {
        CountDownLatch begun = new CountDownLatch(2);
        List<Work> both = fleet.enqueue(fleet.video(), ENCODE, 2);
        TestProgram ending = fleet.worker(
                2,
                1,
                running -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                },
                Map.of("reelmill.worker.drain.grace", "0s"));
        await().atMost(LIMIT).until(() -> begun.getCount() == 0);
        fleet.worker(2, 1, this::succeed);

        ending.close();

        both.forEach(work -> awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED"));
        assertThat(both).allSatisfy(work -> {
            assertThat(outcomes(work)).containsExactly("handed_on", "succeeded");
            assertThat(fleet.row(work).failures()).isZero();
        });
    }

    @Test
    void a_handler_that_does_not_care_for_interrupts_does_not_hold_up_the_end() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        TestProgram ending = fleet.worker(
                1,
                1,
                running -> {
                    begun.countDown();
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                },
                Map.of("reelmill.worker.drain.grace", "0s", "reelmill.worker.drain.hand-over", "1s"));
        await().atMost(LIMIT).until(() -> begun.getCount() == 0);

        ending.close();
        fleet.worker(1, 1, this::succeed, Map.of("reelmill.watch.settling", "0s"));

        await().atMost(LIMIT).until(() -> fleet.row(work).state() == WorkState.SUCCEEDED);
        assertThat(outcomes(work)).containsExactly("lost", "succeeded");
        never.countDown();
    }

    @Test
    void a_worker_that_is_asked_to_drain_takes_nothing_new_until_it_is_asked_to_go_on() {
        TestProgram worker = fleet.worker(1, 1, this::succeed);
        WorkerLife life = worker.get(WorkerLife.class);
        await().atMost(LIMIT).until(life::takes);

        assertThat(fleet.get(WorkerStore.class).drain(worker.get(WorkerId.class), true))
                .isTrue();
        await().atMost(LIMIT).until(() -> !life.takes());
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        await().during(Duration.ofSeconds(7))
                .atMost(LIMIT)
                .until(() -> fleet.row(work).state() == WorkState.WAITING);

        fleet.get(WorkerStore.class).drain(worker.get(WorkerId.class), false);
        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
    }

    private void succeed(RunningWork running) {
        works.succeed(running.attempt());
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
