package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link JoinJob}. */
public record JoinRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<JoinJob> getJobRequestHandler() {
        return JoinJob.class;
    }
}
