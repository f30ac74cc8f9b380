package io.reelmill.standalone.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens when: the same for the same seed, duration and number of workers. */
record Schedule(List<Blow> blows) {

    private static final int LEAST_PAUSE_MILLIS = 1_500;
    private static final int MOST_PAUSE_MILLIS = 5_000;
    private static final int LEAST_LENGTH_MILLIS = 500;
    private static final int MOST_LENGTH_MILLIS = 5_000;

    /**
     * One fault.
     *
     * @param at since the storm began
     * @param worker index of whom it hits, if it hits one
     * @param length of what passes by itself
     */
    record Blow(Duration at, Fault fault, int worker, Duration length) {}

    Schedule {
        blows = List.copyOf(blows);
    }

    /** Every fault comes once before any comes again; the slowest comes first, so that it is over in time. */
    static Schedule of(long seed, Duration duration, int workers) {
        Random random = new Random(seed);
        List<Blow> blows = new ArrayList<>();
        List<Fault> coming = new ArrayList<>(List.of(Fault.VANISH));
        Duration at = Duration.ZERO;
        while (at.compareTo(duration) < 0) {
            if (coming.isEmpty()) {
                Collections.addAll(coming, Fault.values());
                coming.remove(Fault.VANISH);
                Collections.shuffle(coming, random);
                // as often as all others together, because it is what happens
                Collections.addAll(coming, Fault.KILL);
            }
            Duration length = millis(random, LEAST_LENGTH_MILLIS, MOST_LENGTH_MILLIS);
            blows.add(new Blow(at, coming.remove(0), random.nextInt(workers), length));
            at = at.plus(millis(random, LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
        }
        return new Schedule(blows);
    }

    private static Duration millis(Random random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
