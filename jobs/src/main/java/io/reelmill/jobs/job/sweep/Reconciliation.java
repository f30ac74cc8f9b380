package io.reelmill.jobs.job.sweep;

import static org.jobrunr.jobs.states.StateName.ENQUEUED;
import static org.jobrunr.jobs.states.StateName.SCHEDULED;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkAudit;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.JobRows;
import io.reelmill.jobs.job.fleet.HandingOn;
import io.reelmill.jobs.job.request.WorkRequests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings work and jobs back into step where a crash between two transactions, or an operator, left them out of it. */
@Component
@OnWorkers
final class Reconciliation implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration LONGER_THAN_ANY_TRANSACTION = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final WorkAudit audit;
    private final HandingOn handingOn;
    private final Transactions transactions;
    private final WorkStore works;
    private final WorkClaims claims;
    private final WorkQueue queue;
    private final JobRows jobs;

    Reconciliation(
            WorkAudit audit,
            HandingOn handingOn,
            Transactions transactions,
            WorkStore works,
            WorkClaims claims,
            WorkQueue queue,
            JobRows jobs) {
        this.audit = audit;
        this.handingOn = handingOn;
        this.transactions = transactions;
        this.works = works;
        this.claims = claims;
        this.queue = queue;
        this.jobs = jobs;
    }

    @Override
    public String id() {
        return "reconcile";
    }

    @Override
    public String name() {
        return "Bring work and jobs into step";
    }

    @Override
    public String cron() {
        return "30 * * * * *";
    }

    @Override
    public void run() {
        reconcile(LONGER_THAN_ANY_TRANSACTION);
    }

    void reconcile(Duration outOfStepFor) {
        audit.runningWithoutJob(outOfStepFor, AT_ONCE)
                .forEach(work -> handingOn.handOn(work, "its job was not being processed"));
        audit.waitingWithoutJob(outOfStepFor, AT_ONCE).forEach(this::giveJob);
        removeJobs(audit.jobsWithoutWork(WorkRequests.signatures(), outOfStepFor, AT_ONCE));
    }

    private void giveJob(Work found) {
        transactions.inTransaction(() -> {
            claims.lock(List.of(found.id()));
            works.find(found.id())
                    .filter(work ->
                            work.state() == WorkState.WAITING && work.jobId().equals(found.jobId()))
                    .ifPresent(this::enqueueAgain);
        });
    }

    private void enqueueAgain(Work work) {
        LOG.warn("{} (work {}) waited without a job", work.name(), work.id());
        List<Job> ended = jobs.lock(List.of(work.jobId()));
        if (ended.isEmpty()) {
            queue.enqueue(List.of(work));
        }
        List<Job> anew = ended.stream().filter(job -> !waits(job)).toList();
        anew.forEach(Job::enqueue);
        jobs.save(anew);
    }

    private void removeJobs(List<UUID> ids) {
        transactions.inTransaction(() -> {
            List<Job> useless =
                    jobs.lock(ids).stream().filter(Reconciliation::waits).toList();
            useless.forEach(job -> {
                LOG.warn("job {} waited for work that is settled or gone", job.getId());
                job.delete("its work is settled or gone");
            });
            jobs.save(useless);
        });
    }

    private static boolean waits(Job job) {
        return job.hasState(ENQUEUED) || job.hasState(SCHEDULED);
    }
}
