package io.reelmill.jobs.recording.bucket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How chunks in the bucket are noticed.
 *
 * @param enabled whether this process looks for them
 * @param interval between two looks
 */
@ConfigurationProperties("reelmill.recordings.bucket")
record BucketProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration interval) {

    BucketProperties {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("reelmill.recordings.bucket.interval is at least 1ms: " + interval);
        }
    }
}
