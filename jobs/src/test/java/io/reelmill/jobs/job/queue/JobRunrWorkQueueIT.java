package io.reelmill.jobs.job.queue;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static io.reelmill.core.work.WorkKind.PREPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.testing.TestFleet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JobRunrWorkQueueIT {

    private static final TestFleet FLEET = new TestFleet();

    private final WorkQueue queue = FLEET.get(WorkQueue.class);
    private final WorkStore works = FLEET.get(WorkStore.class);
    private final Transactions transactions = FLEET.get(Transactions.class);

    @AfterAll
    static void close() {
        FLEET.close();
    }

    @Test
    void a_job_tells_what_is_done_to_which_film() {
        Work work = FLEET.enqueue(FLEET.video(), ENCODE, 1).get(0);

        Job job = job(work);
        assertThat(job.getJobName()).isEqualTo(work.name());
        assertThat(job.getLabels()).containsExactly("encode", "A film", "normal");
        assertThat(job.hasState(StateName.ENQUEUED)).isTrue();
    }

    @Test
    void work_and_job_are_written_together_or_not_at_all() {
        List<Work> added = new ArrayList<>();
        VideoId video = FLEET.video();

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    added.addAll(works.add(List.of(FLEET.work(video, ENCODE, 0))));
                    queue.enqueue(added);
                    assertThat(FLEET.jobState(added.get(0))).isEqualTo("ENQUEUED");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(works.find(added.get(0).id())).isEmpty();
        assertThat(FLEET.jobCount(added.get(0))).isZero();
    }

    @Test
    void outside_of_a_transaction_nothing_is_enqueued() {
        List<Work> added = works.add(List.of(FLEET.work(FLEET.video(), ENCODE, 0)));

        assertThatThrownBy(() -> queue.enqueue(added)).hasMessageContaining("one transaction");
    }

    @Test
    void the_same_round_is_enqueued_once_and_its_neighbours_are() {
        VideoId video = FLEET.video();
        Work first = FLEET.enqueue(video, ENCODE, 1).get(0);

        transactions.inTransaction(() -> {
            List<Work> all = new ArrayList<>(works.add(List.of(FLEET.work(video, ENCODE, 1))));
            all.add(first);
            queue.enqueue(all);
            queue.enqueue(all);
        });

        assertThat(works.ofVideo(video))
                .hasSize(2)
                .allSatisfy(work -> assertThat(FLEET.jobCount(work)).isEqualTo(1));
    }

    @Test
    void of_two_who_enqueue_the_same_at_once_neither_fails() throws Exception {
        List<Work> added = works.add(List.of(FLEET.work(FLEET.video(), PREPARE, 0)));
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier written = new CyclicBarrier(2);
        try {
            List<Future<Boolean>> ends = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ends.add(both.submit(() -> transactions.inTransaction(() -> {
                    await(written);
                    queue.enqueue(added);
                    return true;
                })));
            }
            for (Future<Boolean> end : ends) {
                assertThat(end.get()).isTrue();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(FLEET.jobCount(added.get(0))).isEqualTo(1);
    }

    @Test
    void a_new_round_is_a_new_job() {
        VideoId video = FLEET.video();
        Work work = FLEET.enqueue(video, ENCODE, 1).get(0);

        transactions.inTransaction(() -> queue.withdraw(works.cancelOf(video)));
        Work again = transactions.inTransaction(() -> {
            List<Work> retried = works.retryOf(video);
            queue.enqueue(retried);
            return retried.get(0);
        });

        assertThat(again.jobId()).isNotEqualTo(work.jobId());
        assertThat(FLEET.jobState(work)).isEqualTo("DELETED");
        assertThat(FLEET.jobState(again)).isEqualTo("ENQUEUED");
    }

    @Test
    void withdrawing_is_undone_with_its_transaction() {
        VideoId video = FLEET.video();
        Work work = FLEET.enqueue(video, ENCODE, 1).get(0);

        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    queue.withdraw(works.cancelOf(video));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(FLEET.jobState(work)).isEqualTo("ENQUEUED");
    }

    @Test
    void a_long_title_is_cut_for_its_label() {
        String title = "A film whose title says everything that will happen in it";
        Work work = FLEET.enqueue(FLEET.video(title), ENCODE, 1).get(0);

        assertThat(job(work).getLabels()).contains("A film whose title says everything that will…");
    }

    @Test
    void many_are_enqueued_at_once() {
        VideoId video = FLEET.video();
        List<NewWork> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(FLEET.work(video, ENCODE, i));
        }

        List<Work> enqueued = FLEET.enqueue(many);

        assertThat(FLEET.jobState(enqueued.get(1999))).isEqualTo("ENQUEUED");
    }

    private static Job job(Work work) {
        return FLEET.get(JoiningStorageProvider.class).getJobById(work.jobId());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
