package io.reelmill.jobs.progress.redis;

import io.reelmill.jobs.retry.Backoff;
import java.time.Duration;

/**
 * How long things last on the bus.
 *
 * @param fresh progress that is older counts as unknown, because who made it is gone
 * @param answer Redis answers within this time or counts as away
 * @param rest after a failure nothing is asked of Redis for so long
 * @param pace the least time between two messages of one process
 * @param heartbeat how often the listener asks whether Redis is still there; three unanswered and it connects again
 */
record Timing(Duration fresh, Duration answer, Duration rest, Duration pace, Duration heartbeat, Backoff reconnect) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(30),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10)));

    Duration silence() {
        return heartbeat.multipliedBy(3);
    }
}
