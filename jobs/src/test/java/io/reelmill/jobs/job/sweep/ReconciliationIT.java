package io.reelmill.jobs.job.sweep;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Ask;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.request.WorkRequests;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReconciliationIT {

    private static final TestFleet FLEET = new TestFleet();
    private static final Reconciliation RECONCILIATION =
            FLEET.worker(0, 0, running -> {}).get(Reconciliation.class);

    private final WorkStore works = FLEET.get(WorkStore.class);
    private final JoiningStorageProvider storage = FLEET.get(JoiningStorageProvider.class);

    @AfterAll
    static void close() {
        FLEET.close();
    }

    @Test
    void work_whose_job_is_missing_is_given_one() {
        Work work = enqueue();
        storage.deletePermanently(work.jobId());

        reconcile();

        assertThat(FLEET.jobState(work)).isEqualTo("ENQUEUED");
    }

    @Test
    void work_whose_job_has_ended_is_given_it_again() {
        Work work = enqueue();
        Job job = storage.getJobById(work.jobId());
        job.delete("by somebody in the dashboard");
        storage.save(job);

        reconcile();

        assertThat(FLEET.jobState(work)).isEqualTo("ENQUEUED");
    }

    @Test
    void work_that_runs_while_its_job_waits_is_let_wait_without_counting_a_failure() {
        Work work = enqueue();
        claim();
        assertThat(FLEET.row(work).state()).isEqualTo(WorkState.RUNNING);

        reconcile();

        assertThat(FLEET.row(work).state()).isEqualTo(WorkState.WAITING);
        assertThat(FLEET.row(work).failures()).isZero();
        assertThat(works.attemptsOf(work.id()))
                .extracting(AttemptRecord::outcome)
                .containsExactly("handed_on");
        assertThat(FLEET.jobState(work)).isEqualTo("ENQUEUED");
    }

    @Test
    void a_job_whose_work_is_settled_is_removed() {
        Work work = enqueue();
        works.cancelOf(work.video());

        reconcile();

        assertThat(FLEET.jobState(work)).isEqualTo("DELETED");
    }

    @Test
    void a_job_whose_work_is_gone_is_removed() {
        Work work = enqueue();
        FLEET.client()
                .sql("delete from work where id = ?")
                .param(work.id().value())
                .update();

        reconcile();

        assertThat(FLEET.jobState(work)).isEqualTo("DELETED");
    }

    @Test
    void what_is_in_step_is_left_alone() {
        Work work = enqueue();
        String before = FLEET.jobText(work);

        reconcile();

        assertThat(FLEET.jobText(work)).isEqualTo(before);
        assertThat(FLEET.row(work)).isEqualTo(work);
    }

    @Test
    void what_has_only_just_fallen_out_of_step_is_left_to_whoever_is_at_it() {
        Work work = enqueue();
        storage.deletePermanently(work.jobId());

        RECONCILIATION.run();

        assertThat(FLEET.jobCount(work)).isZero();
    }

    private static Work enqueue() {
        return FLEET.enqueue(FLEET.video(), ENCODE, 1).get(0);
    }

    /** Half of a claim: the work, not its job. */
    private static void claim() {
        FLEET.get(Transactions.class)
                .inTransaction(() -> FLEET.get(WorkClaims.class)
                        .claim(Ask.inTurn(
                                new WorkerId(UUID.randomUUID()),
                                Lane.HEAVY,
                                1000,
                                WorkRequests.signatures(Lane.HEAVY))));
    }

    private static void reconcile() {
        RECONCILIATION.reconcile(Duration.ZERO);
    }
}
