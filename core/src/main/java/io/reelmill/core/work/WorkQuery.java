package io.reelmill.core.work;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.VideoId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which work to list, newest first. */
public record WorkQuery(
        @Nullable WorkState state,
        @Nullable WorkKind kind,
        @Nullable VideoId video,
        @Nullable WorkerId worker,
        @Nullable String text,
        int limit,
        @Nullable Position before) {

    /** A work's place in the list, newest first. */
    public record Position(Instant createdAt, WorkId id) {}
}
