package io.reelmill.jobs.job.run;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.testing.Handlers;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.FailedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkRunnerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, Object> HARDLY_PAUSING = Map.of("reelmill.retry.first-pause", "1ms");

    private final TestFleet fleet = new TestFleet();
    private final WorkStore works = fleet.get(WorkStore.class);
    private final VideoStore videos = fleet.get(VideoStore.class);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void work_that_succeeds_runs_once_and_its_job_is_done() {
        List<Work> enqueued = fleet.enqueue(fleet.video(), ENCODE, 5);
        fleet.worker(2, 1, running -> works.succeed(running.attempt()));

        enqueued.forEach(work -> awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED"));
        assertThat(enqueued).allSatisfy(work -> assertThat(outcomes(work)).containsExactly("succeeded"));
    }

    @Test
    void work_that_fails_in_passing_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        Work work = start(HARDLY_PAUSING, running -> {
            if (tries.incrementAndGet() < 3) {
                throw new FailureException(FailureCode.STORE_UNAVAILABLE, "gone for a moment");
            }
            works.succeed(running.attempt());
        });

        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
        assertThat(outcomes(work)).containsExactly("failed", "failed", "succeeded");
        assertThat(fleet.row(work).failures()).isEqualTo(2);
    }

    @Test
    void work_in_its_pause_is_not_claimed() {
        Work work = start(Map.of("reelmill.retry.first-pause", "1h"), running -> {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "gone for a while");
        });

        awaitState(work, WorkState.WAITING, "SCHEDULED");
        Work after = fleet.enqueue(work.video(), ENCODE, 1).get(0);
        awaitState(after, WorkState.WAITING, "SCHEDULED");
        assertThat(outcomes(work)).containsExactly("failed");
    }

    @Test
    void work_that_fails_too_often_fails_for_good_and_its_video_with_it() {
        VideoId video = fleet.video();
        Work work = fleet.enqueue(video, ENCODE, 1).get(0);
        fleet.worker(
                1,
                1,
                running -> {
                    throw new FailureException(FailureCode.ENCODE_STALLED, "no frame");
                },
                Map.of("reelmill.retry.first-pause", "1ms", "reelmill.retry.max-failures", "2"));

        awaitState(work, WorkState.FAILED, "FAILED");
        assertThat(outcomes(work)).containsExactly("failed", "failed");
        assertThat(videos.find(video).orElseThrow().status()).isEqualTo(VideoStatus.FAILED);
    }

    @Test
    void a_failure_that_no_retry_can_help_is_final_and_withdraws_what_waits() {
        VideoId video = fleet.video();
        CountDownLatch enqueued = new CountDownLatch(1);
        Work hopeless = fleet.enqueue(video, ENCODE, 1).get(0);
        fleet.worker(1, 1, running -> {
            enqueued.await();
            throw new FailureException(FailureCode.SOURCE_UNREADABLE, "not a film");
        });
        Work waiting = fleet.enqueue(video, ENCODE, 1).get(0);
        enqueued.countDown();

        awaitState(hopeless, WorkState.FAILED, "FAILED");
        awaitState(waiting, WorkState.CANCELLED, "DELETED");
        assertThat(fleet.row(hopeless).failure())
                .satisfies(failure ->
                        assertThat(Objects.requireNonNull(failure).code()).isEqualTo(FailureCode.SOURCE_UNREADABLE));
    }

    @Test
    void what_nobody_expected_is_an_internal_failure_with_its_message() {
        Work work = start(Map.of("reelmill.retry.max-failures", "1"), running -> {
            throw new IllegalArgumentException("negative width");
        });

        awaitState(work, WorkState.FAILED, "FAILED");
        assertThat(fleet.row(work).failure()).satisfies(failure -> {
            assertThat(Objects.requireNonNull(failure).code()).isEqualTo(FailureCode.INTERNAL);
            assertThat(failure.detail()).contains("negative width");
        });
    }

    @Test
    void work_that_cost_two_workers_is_set_aside_before_it_costs_a_third() {
        VideoId video = fleet.video();
        Work poisonous = fleet.enqueue(video, ENCODE, 1).get(0);
        Work innocent = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        loseWorkersWith(poisonous, 2);
        loseWorkersWith(innocent, 1);
        fleet.worker(1, 1, running -> works.succeed(running.attempt()));

        awaitState(poisonous, WorkState.FAILED, "FAILED");
        awaitState(innocent, WorkState.SUCCEEDED, "SUCCEEDED");
        assertThat(outcomes(poisonous)).containsExactly("lost", "lost", "failed");
        assertThat(videos.find(video).orElseThrow().failure())
                .satisfies(failure ->
                        assertThat(Objects.requireNonNull(failure).code()).isEqualTo(FailureCode.WORKERS_LOST));
    }

    private void loseWorkersWith(Work work, int workers) {
        for (int attempt = 1; attempt <= workers; attempt++) {
            fleet.client().sql("""
                            with claimed as (
                                update work
                                set state = 'running', attempt = attempt + 1, worker_id = gen_random_uuid(), started_at = now()
                                where id = ?
                                returning id, attempt, round, worker_id)
                            insert into attempt (work_id, number, round, worker_id)
                            select id, attempt, round, worker_id from claimed
                            """).param(work.id().value()).update();
            assertThat(works.lose(new Attempt(work.id(), attempt), "gone")).isTrue();
        }
    }

    @Test
    void a_handler_that_ends_without_a_result_has_failed() {
        Work work = start(Map.of("reelmill.retry.max-failures", "1"), running -> {});

        awaitState(work, WorkState.FAILED, "FAILED");
    }

    @Test
    void cancelled_work_stops_within_a_second() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Instant> interrupted = new AtomicReference<>();
        Work work = start(Map.of("reelmill.jobs.poll-interval", "10m"), running -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.set(Instant.now());
                stopped.countDown();
            }
        });
        await().atMost(LIMIT).until(() -> started.getCount() == 0);

        fleet.get(Transactions.class)
                .inTransaction(() -> fleet.get(WorkQueue.class).withdraw(works.cancelOf(work.video())));
        Instant cancelled = Instant.now();

        await().atMost(LIMIT).until(() -> stopped.getCount() == 0);
        assertThat(Duration.between(cancelled, interrupted.get())).isLessThan(Duration.ofSeconds(1));
        awaitState(work, WorkState.CANCELLED, "DELETED");
        assertThat(outcomes(work)).containsExactly("cancelled");
    }

    @Test
    void a_result_that_comes_after_the_cancel_changes_nothing() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ConcurrentLinkedQueue<Boolean> counted = new ConcurrentLinkedQueue<>();
        Work work = start(Map.of(), running -> {
            started.countDown();
            awaitStubbornly(cancelled);
            counted.add(works.succeed(running.attempt()));
        });
        await().atMost(LIMIT).until(() -> started.getCount() == 0);

        fleet.get(Transactions.class)
                .inTransaction(() -> fleet.get(WorkQueue.class).withdraw(works.cancelOf(work.video())));
        cancelled.countDown();

        await().atMost(LIMIT).until(() -> !counted.isEmpty());
        assertThat(counted).containsExactly(false);
        awaitState(work, WorkState.CANCELLED, "DELETED");
    }

    @Test
    void progress_and_milestones_show_in_jobrunrs_dashboard() {
        CountDownLatch seen = new CountDownLatch(1);
        Work work = start(Map.of(), running -> {
            running.progress(0.42);
            running.milestone("Probed: 1920x1080");
            seen.await();
            works.succeed(running.attempt());
        });

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(fleet.jobText(work))
                        .contains("Probed: 1920x1080")
                        .containsPattern("\"progress\" ?: ?42"));
        seen.countDown();
        awaitState(work, WorkState.SUCCEEDED, "SUCCEEDED");
    }

    @Test
    void a_failed_job_tells_its_failure() {
        Work work = start(Map.of(), running -> {
            throw new FailureException(FailureCode.SOURCE_EMPTY, "nothing came");
        });

        awaitState(work, WorkState.FAILED, "FAILED");
        Job job = fleet.get(JoiningStorageProvider.class).getJobById(work.jobId());
        assertThat(job.<FailedState>getJobState().getExceptionMessage()).isEqualTo("source.empty: nothing came");
    }

    private Work start(Map<String, Object> properties, Handlers.Body body) {
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        fleet.worker(1, 1, body, properties);
        return work;
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

    /** As a handler that does not care for interrupts would. */
    private static void awaitStubbornly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
    }
}
