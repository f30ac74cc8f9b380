package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Puts something in order that is not one video's. */
public final class SweepJob implements JobRequestHandler<SweepRequest> {

    private final SweepRunner runner;

    public SweepJob(SweepRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(SweepRequest request) throws InterruptedException {
        runner.run(request.sweep());
    }
}
