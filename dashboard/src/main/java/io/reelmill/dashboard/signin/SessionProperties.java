package io.reelmill.dashboard.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session counts without being looked at again.
 *
 * @param longestStream after which a stream that was opened with a session ends; browsers come back by themselves, those
 *     who have signed out are not let in again
 */
@ConfigurationProperties("reelmill.sessions")
public record SessionProperties(@DefaultValue("10m") Duration longestStream) {

    public SessionProperties {
        if (longestStream.toSeconds() < 1) {
            throw new IllegalArgumentException("reelmill.sessions.longest-stream is at least 1s: " + longestStream);
        }
    }
}
