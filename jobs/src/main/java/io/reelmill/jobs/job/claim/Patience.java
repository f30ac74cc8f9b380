package io.reelmill.jobs.job.claim;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.fleet.Lane;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sees to it that nothing waits for ever: every eighth slot of a lane goes to whatever has waited longest, where that is
 * longer than it should. A share, so that a deep backlog of unimportant work cannot crowd out what is urgent either.
 */
public final class Patience {

    private static final int ONE_IN = 8;

    private final Duration limit;

    @GuardedBy("this")
    private final Map<Lane, Long> given = new EnumMap<>(Lane.class);

    public Patience(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** How many of the next slots belong to what is overdue. */
    synchronized int overdueAmong(Lane lane, int slots) {
        long before = given.getOrDefault(lane, 0L);
        return (int) ((before + slots) / ONE_IN - before / ONE_IN);
    }

    synchronized void gave(Lane lane, int slots) {
        given.merge(lane, (long) slots, Long::sum);
    }
}
