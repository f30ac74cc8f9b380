package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link EncodeJob}. */
public record EncodeRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<EncodeJob> getJobRequestHandler() {
        return EncodeJob.class;
    }
}
