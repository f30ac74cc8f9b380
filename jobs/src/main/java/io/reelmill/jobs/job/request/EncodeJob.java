package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Encodes one span. */
public final class EncodeJob implements JobRequestHandler<EncodeRequest> {

    private final RequestRunner runner;

    public EncodeJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(EncodeRequest request) throws InterruptedException {
        runner.run(request);
    }
}
