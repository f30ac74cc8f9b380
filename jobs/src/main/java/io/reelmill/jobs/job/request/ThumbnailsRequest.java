package io.reelmill.jobs.job.request;

import java.util.UUID;

/** Asks {@link ThumbnailsJob}. */
public record ThumbnailsRequest(UUID work, int round) implements WorkRequest {

    @Override
    public Class<ThumbnailsJob> getJobRequestHandler() {
        return ThumbnailsJob.class;
    }
}
