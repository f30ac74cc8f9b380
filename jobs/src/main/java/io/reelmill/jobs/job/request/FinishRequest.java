package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link FinishJob}. */
public record FinishRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<FinishJob> getJobRequestHandler() {
        return FinishJob.class;
    }
}
