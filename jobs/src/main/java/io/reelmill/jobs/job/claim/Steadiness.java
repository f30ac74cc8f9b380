package io.reelmill.jobs.job.claim;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when the heartbeats of this server have reached the database without a gap. */
final class Steadiness {

    private final Duration gap;

    @GuardedBy("this")
    private @Nullable Instant since;

    @GuardedBy("this")
    private @Nullable Instant last;

    Steadiness(Duration gap) {
        this.gap = gap;
    }

    synchronized void beat(Instant now) {
        if (since == null || broken(now)) {
            since = now;
        }
        last = now;
    }

    /** Whether they reach it now, and have done so for as long as that. */
    synchronized boolean since(Instant then, Instant now) {
        return since != null && !since.isAfter(then) && !broken(now);
    }

    @GuardedBy("this")
    private boolean broken(Instant now) {
        return last == null || now.isAfter(last.plus(gap));
    }
}
