package io.reelmill.worker.source;

import io.reelmill.core.media.FrameRate;
import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.Arrays;
import java.util.Optional;

/** When each frame of a picture is shown, in the order in which they are shown; at least one. */
final class FrameTimes {

    private static final int SAMPLE = 10_000;
    private static final int LARGEST_TERM = 1_000_000;

    private final long[] ticks;
    private final TimeBase timeBase;

    /** @param ticks ascending, at least one */
    FrameTimes(long[] ticks, TimeBase timeBase) {
        this.ticks = ticks;
        this.timeBase = timeBase;
    }

    int count() {
        return ticks.length;
    }

    /** In seconds of the source's clock. */
    double at(int frame) {
        return timeBase.seconds(ticks[frame]);
    }

    double first() {
        return at(0);
    }

    double last() {
        return at(ticks.length - 1);
    }

    /** The rate of the middle distance among the first frames, for whoever films at a rate that is not a usual one. */
    Optional<FrameRate> commonRate() {
        long[] distances = new long[Math.min(SAMPLE, ticks.length - 1)];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = ticks[i + 1] - ticks[i];
        }
        Arrays.sort(distances);
        long step = distances.length == 0 ? 0 : distances[distances.length / 2] * timeBase.numerator();
        if (step <= 0 || step > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        FrameRate rate = new FrameRate(timeBase.denominator(), (int) step);
        boolean simple = rate.numerator() <= LARGEST_TERM && rate.denominator() <= LARGEST_TERM;
        return simple ? Optional.of(rate) : Optional.empty();
    }
}
