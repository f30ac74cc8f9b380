package io.reelmill.jobs.job.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How JobRunr's server keeps time, and how long work should wait for it.
 *
 * @param pollInterval between two heartbeats, and two looks for work that nobody called for; at least 5 s
 * @param missedHeartbeats after so many poll intervals without one a job's worker counts as gone; 4 to 12
 * @param patience after so long work is overdue, and every eighth slot goes to whatever has waited longest
 * @param keepSucceeded how long a finished job stays in JobRunr's dashboard
 * @param keepDeleted how long it, and a withdrawn one, stays after that
 */
@ConfigurationProperties("reelmill.jobs")
public record JobServerProperties(
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("7") int missedHeartbeats,
        @DefaultValue("15m") Duration patience,
        @DefaultValue("6h") Duration keepSucceeded,
        @DefaultValue("1h") Duration keepDeleted) {

    public JobServerProperties {
        if (pollInterval.toSeconds() < 5) {
            throw new IllegalArgumentException("reelmill.jobs.poll-interval is at least 5s: " + pollInterval);
        }
        if (missedHeartbeats < 4 || missedHeartbeats > 12) {
            throw new IllegalArgumentException("reelmill.jobs.missed-heartbeats is 4 to 12: " + missedHeartbeats);
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("reelmill.jobs.patience is not negative: " + patience);
        }
        if (keepSucceeded.isNegative() || keepDeleted.isNegative()) {
            throw new IllegalArgumentException("reelmill.jobs.keep-succeeded and keep-deleted are not negative");
        }
    }

    /** Two heartbeats further apart than this have a gap between them. */
    public Duration gap() {
        return pollInterval.multipliedBy(5).dividedBy(2);
    }
}
