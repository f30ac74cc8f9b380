package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link PurgeJob}. */
public record PurgeRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<PurgeJob> getJobRequestHandler() {
        return PurgeJob.class;
    }
}
