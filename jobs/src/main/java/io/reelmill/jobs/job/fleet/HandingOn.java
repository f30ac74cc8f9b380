package io.reelmill.jobs.job.fleet;

import static org.jobrunr.jobs.states.StateName.PROCESSING;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import java.util.List;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.exceptions.IllegalJobThreadStateException;
import org.jobrunr.jobs.mappers.JobMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts running work back into the queue over its worker's head. Work and job change together, the job in one save that
 * is refused if somebody else changed it meanwhile: then its worker lives, and it is left alone.
 */
@Component
public class HandingOn {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOn.class);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final WorkStore works;
    private final WorkClaims claims;
    private final JoiningStorageProvider storage;
    private final JobMapper mapper;

    HandingOn(
            Transactions transactions,
            WorkStore works,
            WorkClaims claims,
            JoiningStorageProvider storage,
            JobMapper mapper) {
        this.transactions = transactions;
        this.works = works;
        this.claims = claims;
        this.storage = storage;
        this.mapper = mapper;
    }

    public List<Work> runningOn(WorkerId worker) {
        return works.list(new WorkQuery(WorkState.RUNNING, null, null, worker, null, AT_ONCE, null));
    }

    /** Says whether it was this attempt's to be handed on. */
    public boolean handOn(Work work, String why) {
        Attempt attempt = new Attempt(work.id(), work.attempt());
        boolean handedOn = transactions.inTransaction(() -> {
            if (!works.handOn(attempt, why)) {
                return false;
            }
            claims.lockJobs(List.of(work.jobId())).stream()
                    .map(mapper::deserializeJob)
                    .filter(job -> job.hasState(PROCESSING))
                    .forEach(job -> putBack(job, why));
            return true;
        });
        if (handedOn) {
            LOG.info("{} (work {}, attempt {}) is handed on: {}", work.name(), work.id(), work.attempt(), why);
        }
        return handedOn;
    }

    // in memory through FAILED, because JobRunr lets no job go from PROCESSING to ENQUEUED
    private void putBack(Job job, String why) {
        job.failed(why + " (does not count)", new IllegalJobThreadStateException(why));
        job.enqueue();
        storage.save(job);
    }
}
