package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Makes a chunk of a recording self-contained. */
public final class ChunkJob implements JobRequestHandler<ChunkRequest> {

    private final RequestRunner runner;

    public ChunkJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(ChunkRequest request) throws InterruptedException {
        runner.run(request);
    }
}
