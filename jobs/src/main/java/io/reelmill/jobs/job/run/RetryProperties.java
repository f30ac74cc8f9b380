package io.reelmill.jobs.job.run;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how soon failed work is tried again.
 *
 * @param maxFailures of one round, after which it has failed for good
 * @param firstPause before the second try; each further one is three times as long, and all vary by a quarter, so that
 *     what failed together is not tried again together
 * @param maxLostWorkers after so many workers went away while they ran a work it is set aside as the likely reason
 */
@ConfigurationProperties("reelmill.retry")
public record RetryProperties(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("2") int maxLostWorkers) {

    private static final int GROWTH = 3;
    private static final int LONGEST_EXPONENT = 4;

    public RetryProperties {
        if (maxFailures < 1) {
            throw new IllegalArgumentException("reelmill.retry.max-failures is at least 1: " + maxFailures);
        }
        if (maxLostWorkers < 1) {
            throw new IllegalArgumentException("reelmill.retry.max-lost-workers is at least 1: " + maxLostWorkers);
        }
        if (firstPause.isNegative()) {
            throw new IllegalArgumentException("reelmill.retry.first-pause is not negative: " + firstPause);
        }
    }

    Duration pauseAfter(int failures, RandomGenerator random) {
        double factor = Math.pow(GROWTH, Math.min(failures - 1, LONGEST_EXPONENT)) * random.nextDouble(0.75, 1.25);
        return Duration.ofMillis(Math.round(firstPause.toMillis() * factor));
    }
}
