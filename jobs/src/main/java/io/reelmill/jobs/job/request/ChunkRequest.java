package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link ChunkJob}. */
public record ChunkRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<ChunkJob> getJobRequestHandler() {
        return ChunkJob.class;
    }
}
