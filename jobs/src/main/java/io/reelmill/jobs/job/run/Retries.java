package io.reelmill.jobs.job.run;

import io.reelmill.jobs.job.claim.JobAttempt;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ElectStateFilter;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.jobs.states.JobState;

/**
 * Says where a job goes that JobRunr calls failed. What counts as a failure of work is counted on the work; here a
 * worker that went away, was stopped or could not write its failure down is forgiven. Sweeps are tried again a few times
 * and run anyway when they are next due.
 */
public final class Retries implements ElectStateFilter {

    private static final int SWEEP_RETRIES = 3;

    private final RetryProperties properties;

    public Retries(RetryProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStateElection(Job job, JobState newState) {
        if (newState instanceof FailedState failed && !failed.mustNotRetry()) {
            if (JobAttempt.of(job).isPresent()) {
                putWorkBack(job, failed);
            } else {
                retrySweep(job);
            }
        }
    }

    private void putWorkBack(Job job, FailedState failed) {
        if (failed.getException() instanceof RetryLater later) {
            job.scheduleAt(Instant.now().plus(later.pause()), "tried again after a failure");
        } else if (failed.getException() instanceof HandedOn || wentAway(failed)) {
            job.enqueue();
        } else {
            job.scheduleAt(pauseAfter(1), "could not be ended properly");
        }
    }

    /** Its heartbeats ended, or its thread was interrupted by a server that stops. */
    private static boolean wentAway(FailedState failed) {
        return JoiningStorageProvider.orphaned(failed) || failed.getException() instanceof InterruptedException;
    }

    private void retrySweep(Job job) {
        int failures = (int) job.getJobStatesOfType(FailedState.class).count();
        if (failures <= SWEEP_RETRIES) {
            job.scheduleAt(pauseAfter(failures), "tried again after a failure");
        }
    }

    private Instant pauseAfter(int failures) {
        return Instant.now().plus(properties.pauseAfter(failures, ThreadLocalRandom.current()));
    }
}
