package io.reelmill.jobs.progress.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answered lately; tells the log when that changes, and only then. */
final class Availability {

    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    private final String place;
    private final Duration rest;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong failedAt = new AtomicLong();

    Availability(String place, Duration rest) {
        this.place = place;
        this.rest = rest;
    }

    void failed(Throwable cause) {
        failedAt.set(System.nanoTime());
        if (!away.getAndSet(true)) {
            LOG.warn("Redis at {} does not answer, live progress pauses: {}", place, cause.toString());
        }
    }

    void answered() {
        if (away.getAndSet(false)) {
            LOG.info("Redis at {} answers again", place);
        }
    }

    /** It failed a moment ago, and asking again would only cost time. */
    boolean resting() {
        return away.get() && System.nanoTime() - failedAt.get() < rest.toNanos();
    }
}
