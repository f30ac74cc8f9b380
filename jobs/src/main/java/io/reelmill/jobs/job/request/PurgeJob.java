package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Removes a deleted video. */
public final class PurgeJob implements JobRequestHandler<PurgeRequest> {

    private final RequestRunner runner;

    public PurgeJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(PurgeRequest request) throws InterruptedException {
        runner.run(request);
    }
}
