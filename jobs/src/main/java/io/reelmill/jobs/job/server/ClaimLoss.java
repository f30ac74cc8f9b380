package io.reelmill.jobs.job.server;

import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.JobSteward;
import org.jobrunr.server.concurrent.ConcurrentJobModificationResolver;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a job that others changed: where it runs here, it was withdrawn or handed on, and its thread stops.
 * JobRunr's own resolver knows only some of these cases and stops the server over the others. A job that does not run
 * here was looked at by a sweep of JobRunr's, which looks again.
 */
final class ClaimLoss implements ConcurrentJobModificationResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimLoss.class);

    private final JobSteward steward;

    ClaimLoss(JobSteward steward) {
        this.steward = steward;
    }

    @Override
    public void resolve(ConcurrentJobModificationException exception) {
        exception.getConcurrentUpdatedJobs().forEach(this::stop);
    }

    private void stop(Job job) {
        Thread thread = steward.getThreadProcessingJob(job);
        if (thread == null) {
            return;
        }
        LOG.info("job {} was changed by others, its thread is stopped", job.getId());
        if (job.hasState(StateName.PROCESSING)) {
            // JobRunr then says no more about it
            job.delete("changed by others");
        }
        thread.interrupt();
    }
}
