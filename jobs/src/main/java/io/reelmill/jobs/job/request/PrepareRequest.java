package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link PrepareJob}. */
public record PrepareRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<PrepareJob> getJobRequestHandler() {
        return PrepareJob.class;
    }
}
