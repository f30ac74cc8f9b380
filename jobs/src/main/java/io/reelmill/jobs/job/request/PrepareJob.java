package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Looks into a source and decides how the film is made. */
public final class PrepareJob implements JobRequestHandler<PrepareRequest> {

    private final RequestRunner runner;

    public PrepareJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(PrepareRequest request) throws InterruptedException {
        runner.run(request);
    }
}
