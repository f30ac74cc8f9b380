package io.reelmill.jobs.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param enabled whether this process numbers and follows events
 * @param interval how often it looks for new ones where nobody wakes it
 */
@ConfigurationProperties("reelmill.relay")
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("250ms") Duration interval) {

    RelayProperties {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("reelmill.relay.interval is at least 1ms: " + interval);
        }
    }
}
