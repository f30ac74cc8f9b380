package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Makes thumbnails of a film. */
public final class ThumbnailsJob implements JobRequestHandler<ThumbnailsRequest> {

    private final RequestRunner runner;

    public ThumbnailsJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(ThumbnailsRequest request) throws InterruptedException {
        runner.run(request);
    }
}
