package io.reelmill.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long the benchmarks wait between two looks. */
final class Pauses {

    static final Duration SHORT = Duration.ofMillis(250);

    /** What the API asks of pollers in {@code Retry-After}. */
    static final Duration POLITE = Duration.ofSeconds(2);

    private Pauses() {}

    static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
