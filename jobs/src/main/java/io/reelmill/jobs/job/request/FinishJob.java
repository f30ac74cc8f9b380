package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Checks the whole film and seals it. */
public final class FinishJob implements JobRequestHandler<FinishRequest> {

    private final RequestRunner runner;

    public FinishJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(FinishRequest request) throws InterruptedException {
        runner.run(request);
    }
}
