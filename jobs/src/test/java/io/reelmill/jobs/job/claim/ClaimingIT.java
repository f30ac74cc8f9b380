package io.reelmill.jobs.job.claim;

import static io.reelmill.core.work.WorkKind.AUDIO;
import static io.reelmill.core.work.WorkKind.ENCODE;
import static io.reelmill.core.work.WorkKind.FINISH;
import static io.reelmill.core.work.WorkKind.PREPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.Handlers;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimingIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestFleet fleet = new TestFleet();
    private final WorkStore works = fleet.get(WorkStore.class);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void work_of_one_owner_is_claimed_by_priority_then_by_its_place_in_the_film_then_by_age() {
        VideoId video = fleet.video();
        NewWork late = work(video, Priority.BULK, 0, "late");
        NewWork third = work(video, Priority.NORMAL, 5000, "third");
        NewWork fourth = work(video, Priority.NORMAL, 5000, "fourth");
        NewWork second = work(video, Priority.NORMAL, 0, "second");
        NewWork first = work(video, Priority.INTERACTIVE, 90_000, "first");
        fleet.enqueue(List.of(late, third, fourth, second, first));

        List<String> order = new CopyOnWriteArrayList<>();
        fleet.worker(1, 0, running -> {
            order.add(running.work().name());
            works.succeed(running.attempt());
        });

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(order).containsExactly("first", "second", "third", "fourth", "late"));
    }

    @Test
    void heavy_work_never_blocks_light_work() {
        VideoId video = fleet.video();
        CountDownLatch release = new CountDownLatch(1);
        List<Work> heavy = fleet.enqueue(video, ENCODE, 4);
        fleet.worker(1, 1, running -> {
            if (running.work().kind() == ENCODE) {
                release.await();
            }
            works.succeed(running.attempt());
        });
        await().atMost(LIMIT).until(() -> running(heavy) == 1);

        List<Work> light = fleet.enqueue(video, FINISH, 3);

        await().atMost(LIMIT).until(() -> light.stream().allMatch(this::succeeded));
        assertThat(running(heavy)).isEqualTo(1);
        release.countDown();
        await().atMost(LIMIT).until(() -> heavy.stream().allMatch(this::succeeded));
    }

    @Test
    void a_kind_of_job_that_this_version_does_not_know_is_left_for_others() {
        VideoId video = fleet.video();
        Work unknown = fleet.enqueue(video, ENCODE, 1).get(0);
        fleet.client()
                .sql(
                        "update jobrunr_jobs set jobsignature = 'io.reelmill.later.DubJob.run(io.reelmill.later.DubRequest)'")
                .update();
        List<Work> known = fleet.enqueue(video, AUDIO, 2);
        fleet.worker(2, 1, succeed());

        await().atMost(LIMIT).until(() -> known.stream().allMatch(this::succeeded));

        assertThat(fleet.row(unknown).state()).isEqualTo(WorkState.WAITING);
        assertThat(fleet.jobState(unknown)).isEqualTo("ENQUEUED");
    }

    @Test
    void under_a_burst_no_worker_runs_more_than_its_slots_and_everything_runs_once() {
        VideoId video = fleet.video();
        Gauge first = new Gauge();
        Gauge second = new Gauge();
        fleet.worker(3, 2, first);
        fleet.worker(3, 2, second);

        List<Work> burst = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            burst.addAll(fleet.enqueue(video, ENCODE, 10));
            burst.addAll(fleet.enqueue(video, PREPARE, 5));
        }

        await().atMost(LIMIT).until(() -> burst.stream().allMatch(this::succeeded));
        assertThat(burst)
                .allSatisfy(work -> assertThat(works.attemptsOf(work.id()))
                        .extracting(AttemptRecord::outcome)
                        .containsExactly("succeeded"));
        for (Gauge gauge : List.of(first, second)) {
            assertThat(gauge.highest(Lane.HEAVY)).isBetween(1, 3);
            assertThat(gauge.highest(Lane.LIGHT)).isBetween(1, 2);
        }
        assertThat(first.ran() + second.ran()).isEqualTo(burst.size());
    }

    @Test
    void the_claim_is_written_down_with_its_worker() {
        Work work = fleet.enqueue(fleet.video(), ENCODE, 1).get(0);
        CountDownLatch release = new CountDownLatch(1);
        fleet.worker(1, 1, running -> release.await());

        await().atMost(LIMIT).until(() -> running(List.of(work)) == 1);

        Work row = fleet.row(work);
        assertThat(row.attempt()).isEqualTo(1);
        assertThat(works.attemptsOf(work.id())).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo("running");
            assertThat(attempt.worker()).isEqualTo(row.worker());
        });
        assertThat(fleet.jobState(work)).isEqualTo("PROCESSING");
        release.countDown();
    }

    private Handlers.Body succeed() {
        return running -> works.succeed(running.attempt());
    }

    private long running(List<Work> some) {
        return some.stream()
                .filter(work -> fleet.row(work).state() == WorkState.RUNNING)
                .count();
    }

    private boolean succeeded(Work work) {
        return fleet.row(work).state() == WorkState.SUCCEEDED;
    }

    private NewWork work(VideoId video, Priority priority, long rank, String name) {
        NewWork some = fleet.work(video, WorkKind.ENCODE, rank);
        return new NewWork(WorkId.random(), video, ENCODE, 1, null, some.ordinal(), priority, rank, name);
    }

    /** How much ran at once, and how much in all. */
    private final class Gauge implements Handlers.Body {

        private final Map<Lane, AtomicInteger> now = new ConcurrentHashMap<>();
        private final Map<Lane, Integer> highest = new ConcurrentHashMap<>();
        private final AtomicInteger ran = new AtomicInteger();

        @Override
        public void run(RunningWork running) {
            Lane lane = running.work().kind().lane();
            AtomicInteger count = now.computeIfAbsent(lane, unused -> new AtomicInteger());
            highest.merge(lane, count.incrementAndGet(), Math::max);
            works.succeed(running.attempt());
            count.decrementAndGet();
            ran.incrementAndGet();
        }

        int highest(Lane lane) {
            return highest.getOrDefault(lane, 0);
        }

        int ran() {
            return ran.get();
        }
    }
}
