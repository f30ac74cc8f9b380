package io.reelmill.jobs.upload;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done with uploads in parts that others begin in the bucket and do not end.
 *
 * @param prefixes where they are looked for, each ending with a slash
 * @param idle after so long without another part what has arrived is taken in, where it can be played
 * @param expiry after so long without another part the others are removed
 */
@ConfigurationProperties("reelmill.left-uploads")
record LeftUploadProperties(
        @DefaultValue("incoming/") List<String> prefixes,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("7d") Duration expiry) {

    LeftUploadProperties {
        prefixes = List.copyOf(prefixes);
        if (!prefixes.stream().allMatch(prefix -> prefix.endsWith("/"))) {
            throw new IllegalArgumentException("reelmill.left-uploads.prefixes end with a slash: " + prefixes);
        }
        if (idle.isNegative()) {
            throw new IllegalArgumentException("reelmill.left-uploads.idle must not be negative: " + idle);
        }
        if (expiry.compareTo(idle) < 0) {
            throw new IllegalArgumentException("reelmill.left-uploads.expiry is at least idle: " + expiry);
        }
    }
}
