package io.reelmill.dashboard.pages.strip;

import io.reelmill.dashboard.pages.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A film's time as a width in percent. */
final class Axis {

    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400};
    private static final int MOST_TICKS = 8;

    private final double seconds;

    Axis(double seconds) {
        this.seconds = seconds;
    }

    double clamp(double moment) {
        return Math.min(moment, seconds);
    }

    String at(double moment) {
        return String.format(Locale.ROOT, "%.3f", 100 * clamp(moment) / seconds);
    }

    String between(double from, double to) {
        return String.format(Locale.ROOT, "%.3f", 100 * (clamp(to) - clamp(from)) / seconds);
    }

    /** Even moments, few enough to be read. */
    List<Strip.Tick> ticks() {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= MOST_TICKS; i--) {
            step = STEPS[i];
        }
        List<Strip.Tick> ticks = new ArrayList<>();
        // the last one would touch the film's length
        for (long moment = step; moment < seconds - step / 2.0; moment += step) {
            ticks.add(new Strip.Tick(at(moment), Words.length(moment)));
        }
        return ticks;
    }
}
