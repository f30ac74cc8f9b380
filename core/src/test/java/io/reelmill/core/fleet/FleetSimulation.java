package io.reelmill.core.fleet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A fleet that grows and shrinks as {@link FleetSizing} says, in simulated seconds. Workers take a while to start; one
 * that is given up finishes what it runs.
 */
final class FleetSimulation {

    private static final int SLOTS = 2;
    private static final int STARTING_SECONDS = 45;
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private final FleetSizing sizing;
    private final int workSeconds;
    private final IntUnaryOperator arrivals;
    private final Deque<Integer> waitingSince = new ArrayDeque<>();
    private final List<Integer> waits = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> starting = new ArrayList<>();
    private int workers;
    private long workerSeconds;
    private long busySeconds;
    private int turns;
    private int direction;

    /** @param arrivals how many works come in a second of the run */
    FleetSimulation(FleetLimits limits, int workSeconds, IntUnaryOperator arrivals) {
        this.sizing = new FleetSizing(limits);
        this.workSeconds = workSeconds;
        this.arrivals = arrivals;
        this.workers = limits.least();
    }

    /**
     * What came of it.
     *
     * @param p95WaitSeconds 19 of 20 works waited no longer
     * @param workerHours what was paid for
     * @param busyShare how much of that was used
     * @param turns how often it shrank after growing or grew after shrinking
     */
    record Outcome(int medianWaitSeconds, int p95WaitSeconds, double workerHours, double busyShare, int turns) {}

    Outcome run(int seconds) {
        for (int second = 0; second < seconds; second++) {
            step(second);
        }
        Collections.sort(waits);
        return new Outcome(
                percentile(0.5),
                percentile(0.95),
                workerSeconds / 3600.0,
                busySeconds / (double) (workerSeconds * SLOTS),
                turns);
    }

    private void step(int second) {
        ends.removeIf(end -> end <= second);
        int before = starting.size();
        starting.removeIf(ready -> ready <= second);
        workers += before - starting.size();
        for (int works = arrivals.applyAsInt(second); works > 0; works--) {
            waitingSince.addLast(second);
        }
        while (!waitingSince.isEmpty() && ends.size() < workers * SLOTS) {
            waits.add(second - waitingSince.removeFirst());
            ends.add(second + workSeconds);
        }
        if (second % SECONDS_BETWEEN_LOOKS == 0) {
            scale(second);
        }
        workerSeconds += workers + starting.size();
        busySeconds += ends.size();
    }

    private void scale(int second) {
        int present = workers + starting.size();
        FleetLoad load = new FleetLoad(waitingSince.size() * (double) workSeconds, ends.size(), present, SLOTS);
        int desired = sizing.desired(load, Instant.EPOCH.plusSeconds(second));
        for (int worker = present; worker < desired; worker++) {
            starting.add(second + STARTING_SECONDS);
        }
        workers -= Math.min(workers, Math.max(0, present - desired));
        turn(Integer.signum(desired - present));
    }

    private void turn(int to) {
        if (to != 0 && to != direction) {
            turns += direction == 0 ? 0 : 1;
            direction = to;
        }
    }

    private int percentile(double share) {
        return waits.get((int) (share * (waits.size() - 1)));
    }
}
