package io.reelmill.jobs.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between tries: each twice as long as the one before, up to {@code longest}, and each shortened by chance to no
 * less than half, so that many who failed together do not come back together.
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses grow from more than nothing: " + first + " to " + longest);
        }
    }

    /** The pause before the {@code retry}-th try again, counted from 1. */
    public Duration before(int retry) {
        long doubled = first.toMillis() << Math.min(retry - 1, MOST_DOUBLINGS);
        long whole = Math.max(1, Math.min(doubled, longest.toMillis()));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong((whole + 1) / 2, whole + 1));
    }
}
