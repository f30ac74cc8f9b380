package io.reelmill.jobs.job.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of what happened is kept.
 *
 * @param events how long; whoever comes back to a stream after that has missed some
 */
@ConfigurationProperties("reelmill.history")
public record HistoryProperties(@DefaultValue("90d") Duration events) {

    public HistoryProperties {
        if (events.toDays() < 1) {
            throw new IllegalArgumentException("reelmill.history.events is at least a day: " + events);
        }
    }
}
