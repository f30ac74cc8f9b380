package io.reelmill.jobs.progress.redis;

import io.reelmill.jobs.retry.Backoff;
import java.time.Duration;

/** Times that suit tests. */
final class Timings {

    static final Timing QUICK = new Timing(
            Duration.ofSeconds(3),
            Duration.ofMillis(400),
            Duration.ofMillis(200),
            Duration.ofMillis(5),
            Duration.ofMillis(300),
            new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));

    private Timings() {}
}
