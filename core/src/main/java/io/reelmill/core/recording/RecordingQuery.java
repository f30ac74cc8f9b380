package io.reelmill.core.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which recordings to list, newest first. */
public record RecordingQuery(
        @Nullable RecordingStatus status,
        int limit,
        @Nullable Position before) {

    /** A recording's place in the list. */
    public record Position(Instant startedAt, RecordingId id) {}
}
