package io.reelmill.jobs.job.fleet;

import static org.jobrunr.jobs.states.StateName.PROCESSING;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JobRows;
import java.util.List;
import java.util.function.BiPredicate;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.exceptions.IllegalJobThreadStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts running work back into the queue over its worker's head. Work and job change together, the job in one save
 * under its lock: a worker that still saves it afterwards is refused, and stops.
 */
@Component
public class HandingOn {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOn.class);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final WorkStore works;
    private final JobRows jobs;

    HandingOn(Transactions transactions, WorkStore works, JobRows jobs) {
        this.transactions = transactions;
        this.works = works;
        this.jobs = jobs;
    }

    public List<Work> runningOn(WorkerId worker) {
        return works.list(new WorkQuery(WorkState.RUNNING, null, null, worker, null, AT_ONCE, null));
    }

    /** Of a worker that is alive, or never began it. Says whether it was this attempt's to be handed on. */
    public boolean handOn(Work work, String why) {
        return putBack(work, why, works::handOn);
    }

    /** Of a worker that is gone. */
    boolean lose(Work work, String why) {
        return putBack(work, why, works::lose);
    }

    private boolean putBack(Work work, String why, BiPredicate<Attempt, String> release) {
        Attempt attempt = new Attempt(work.id(), work.attempt());
        boolean handedOn = transactions.inTransaction(() -> {
            if (!release.test(attempt, why)) {
                return false;
            }
            List<Job> processed = jobs.lock(List.of(work.jobId())).stream()
                    .filter(job -> job.hasState(PROCESSING))
                    .toList();
            processed.forEach(job -> putBack(job, why));
            jobs.save(processed);
            return true;
        });
        if (handedOn) {
            LOG.info("{} (work {}, attempt {}) is handed on: {}", work.name(), work.id(), work.attempt(), why);
        }
        return handedOn;
    }

    // in memory through FAILED, because JobRunr lets no job go from PROCESSING to ENQUEUED
    private static void putBack(Job job, String why) {
        job.failed(why + " (does not count)", new IllegalJobThreadStateException(why));
        job.enqueue();
    }
}
