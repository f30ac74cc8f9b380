package io.reelmill.jobs.recording;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How recordings are taken.
 *
 * @param patience how long a recording that has ended waits for chunks that are known to be missing
 * @param stalledAfter a running recording without a chunk for so long counts as stalled
 * @param afterwards how long after the longest it may last a recording still takes late chunks
 * @param lateQuiet a film is made again with late chunks when none has come for so long
 * @param maxChunkBytes of one chunk
 * @param keepChunks whether chunks are kept as they were sent, once what is in them was joined and read back
 */
@ConfigurationProperties("reelmill.recordings")
public record RecordingProperties(
        @DefaultValue("30s") Duration patience,
        @DefaultValue("15s") Duration stalledAfter,
        @DefaultValue("24h") Duration afterwards,
        @DefaultValue("5s") Duration lateQuiet,
        @DefaultValue("4GB") DataSize maxChunkBytes,
        @DefaultValue("true") boolean keepChunks) {

    public RecordingProperties {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("reelmill.recordings.patience must not be negative: " + patience);
        }
        if (stalledAfter.toMillis() < 1) {
            throw new IllegalArgumentException("reelmill.recordings.stalled-after must be positive: " + stalledAfter);
        }
        if (afterwards.isNegative()) {
            throw new IllegalArgumentException("reelmill.recordings.afterwards must not be negative: " + afterwards);
        }
        if (lateQuiet.isNegative()) {
            throw new IllegalArgumentException("reelmill.recordings.late-quiet must not be negative: " + lateQuiet);
        }
        if (maxChunkBytes.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "reelmill.recordings.max-chunk-bytes must be positive: " + maxChunkBytes);
        }
    }
}
