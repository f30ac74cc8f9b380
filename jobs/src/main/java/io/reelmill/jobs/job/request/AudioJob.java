package io.reelmill.jobs.job.request;

import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Encodes one stretch of a sound track. */
public final class AudioJob implements JobRequestHandler<AudioRequest> {

    private final RequestRunner runner;

    public AudioJob(RequestRunner runner) {
        this.runner = runner;
    }

    @Override
    public void run(AudioRequest request) throws InterruptedException {
        runner.run(request);
    }
}
