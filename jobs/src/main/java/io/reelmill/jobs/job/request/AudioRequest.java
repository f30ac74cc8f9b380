package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link AudioJob}. */
public record AudioRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<AudioJob> getJobRequestHandler() {
        return AudioJob.class;
    }
}
