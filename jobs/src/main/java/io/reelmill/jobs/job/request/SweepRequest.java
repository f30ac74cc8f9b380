package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Asks {@link SweepJob}. */
public record SweepRequest(String sweep) implements JobRequest {

    @Override
    public Class<SweepJob> getJobRequestHandler() {
        return SweepJob.class;
    }
}
