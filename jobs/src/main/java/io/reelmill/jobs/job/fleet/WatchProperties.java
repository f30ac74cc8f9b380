package io.reelmill.jobs.job.fleet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a worker counts as dead.
 *
 * @param every how often life lines are looked at
 * @param grace how long a broken life line may take to be held again
 * @param settling how long after the database's start nobody is judged
 */
@ConfigurationProperties("reelmill.watch")
record WatchProperties(
        @DefaultValue("1s") Duration every,
        @DefaultValue("3s") Duration grace,
        @DefaultValue("15s") Duration settling) {

    WatchProperties {
        if (every.toMillis() < 1 || grace.isNegative() || settling.isNegative()) {
            throw new IllegalArgumentException(
                    "reelmill.watch: every is at least 1ms, grace and settling not negative");
        }
    }
}
