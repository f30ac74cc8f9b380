package io.reelmill.core.recording;

import io.reelmill.core.objects.ObjectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chunk whose bytes are in the object store.
 *
 * @param startedAt when its first frame was taken, by the recorder's clock, where it says so
 * @param seconds how long it lasts, where the recorder says so
 */
public record NewChunk(
        RecordingId recording,
        int number,
        ObjectKey object,
        long sizeBytes,
        String sha256,
        @Nullable Instant startedAt,
        @Nullable Double seconds) {}
