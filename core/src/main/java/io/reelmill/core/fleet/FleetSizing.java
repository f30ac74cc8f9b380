package io.reelmill.core.fleet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many workers there should be.
 *
 * <p>Needed are as many slots as take up all that waits within the wanted delay, or as many as make those in use the
 * wanted share, whichever is more. A fleet grows towards that at once, at most to double its size. It shrinks only when
 * a fifth of it has been spare for a while, and by a quarter at most: a worker that starts costs more than one that idles
 * for a moment, and a load that goes up and down a little, or within that while, moves nothing.
 */
public final class FleetSizing {

    private static final int GROWTH = 2;
    private static final double SHRINKING = 0.75;
    private static final double SPARE = 0.2;

    private final FleetLimits limits;

    /** What was needed lately and has not been exceeded since: falling, the highest first. */
    private final Deque<Need> needs = new ArrayDeque<>();

    public FleetSizing(FleetLimits limits) {
        this.limits = limits;
    }

    private record Need(Instant at, int workers) {}

    /** Asked now and then; what it was asked before decides how soon a fleet shrinks. */
    public synchronized int desired(FleetLoad load, Instant now) {
        int needed = needed(load);
        remember(new Need(now, needed));
        int lately = needs.getFirst().workers();
        int present = Math.max(load.workers(), limits.least());
        if (needed > present) {
            return within(Math.min(needed, Math.max(1, present) * GROWTH));
        }
        boolean manySpare = present - lately >= present * SPARE;
        return within(manySpare ? Math.max(lately, (int) Math.floor(present * SHRINKING)) : present);
    }

    private int needed(FleetLoad load) {
        double forWaiting = load.waitingSeconds() / limits.wantedDelay().toMillis() * 1000;
        double forBusy = load.busySlots() / limits.busyShare();
        return within((int) Math.min(limits.most(), Math.ceil(Math.max(forWaiting, forBusy) / load.slotsPerWorker())));
    }

    private int within(int workers) {
        return Math.max(limits.least(), Math.min(limits.most(), workers));
    }

    private void remember(Need need) {
        while (!needs.isEmpty() && needs.getLast().workers() <= need.workers()) {
            needs.removeLast();
        }
        needs.addLast(need);
        while (needs.getFirst().at().isBefore(need.at().minus(limits.calm()))) {
            needs.removeFirst();
        }
    }
}
