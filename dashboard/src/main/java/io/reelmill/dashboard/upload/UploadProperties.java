package io.reelmill.dashboard.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in.
 *
 * @param maxBytes of one film
 * @param concurrent uploads at once; each holds a few parts of its body in memory
 * @param patience how long a further upload waits for its turn before it is sent away
 */
@ConfigurationProperties("reelmill.uploads")
public record UploadProperties(
        @DefaultValue("100GB") DataSize maxBytes,
        @DefaultValue("32") int concurrent,
        @DefaultValue("20s") Duration patience) {

    public UploadProperties {
        if (maxBytes.toBytes() < 1) {
            throw new IllegalArgumentException("reelmill.uploads.max-bytes must be positive: " + maxBytes);
        }
        if (concurrent < 1) {
            throw new IllegalArgumentException("reelmill.uploads.concurrent must be positive: " + concurrent);
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("reelmill.uploads.patience must not be negative: " + patience);
        }
    }
}
