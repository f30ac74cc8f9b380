package io.reelmill.core.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.objects.ObjectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as its row stands.
 *
 * @param late whether it came when the line had gone on without it
 * @param part what was made of it; null where that is still to be done, or cannot be
 * @param refused why it cannot; null otherwise
 * @param lineMicros where it lies on the line; null until it does, or where it does not
 */
public record Chunk(
        RecordingId recording,
        int number,
        ObjectKey object,
        long sizeBytes,
        String sha256,
        @Nullable Instant startedAt,
        @Nullable Double seconds,
        Instant receivedAt,
        boolean late,
        @Nullable Part part,
        @Nullable Failure refused,
        @Nullable Long lineMicros) {}
