package io.reelmill.jobs.job.run;

import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.JobServerFilter;

/** The job object that the running thread was given, which JobRunr's own context hides. */
public final class CurrentJob implements JobServerFilter {

    private final ThreadLocal<Job> current = new ThreadLocal<>();

    @Override
    public void onProcessing(Job job) {
        current.set(job);
    }

    @Override
    public void onProcessingSucceeded(Job job) {
        current.remove();
    }

    @Override
    public void onProcessingFailed(Job job, Exception exception) {
        current.remove();
    }

    Job get() {
        Job job = current.get();
        if (job == null) {
            throw new IllegalStateException("no job runs on this thread");
        }
        return job;
    }
}
