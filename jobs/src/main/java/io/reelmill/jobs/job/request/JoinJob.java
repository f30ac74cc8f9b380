package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Joins the parts of a recording into one file. */
public final class JoinJob implements JobRequestHandler<JoinRequest> {

    private final RequestRunner runner;

    public JoinJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(JoinRequest request) throws InterruptedException {
        runner.run(request);
    }
}
