package io.reelmill.jobs.metrics;

import java.time.Duration;
import java.util.Arrays;

/** Upper bounds of a histogram's buckets. */
public final class Buckets {

    private static final int MILLIS_PER_SECOND = 1000;

    private Buckets() {}

    public static Duration[] seconds(double... bounds) {
        return Arrays.stream(bounds)
                .mapToObj(bound -> Duration.ofMillis(Math.round(bound * MILLIS_PER_SECOND)))
                .toArray(Duration[]::new);
    }
}
