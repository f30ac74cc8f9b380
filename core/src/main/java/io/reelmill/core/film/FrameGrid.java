package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;

/**
 * The constant-rate frames of a film's rungs. Frame {@code k} is shown at {@code k / rate} seconds of the film's axis.
 * Segment {@code s} begins with the first frame at or after {@code 6 s}.
 */
public record FrameGrid(FrameRate rate, long frames) {

    /** Nominal length of a segment. */
    public static final int SEGMENT_SECONDS = 6;

    public FrameGrid {
        if (frames <= 0) {
            throw new IllegalArgumentException("a film has at least one frame");
        }
    }

    /** First frame of a segment; {@link #frames} for every number past the last. */
    public long firstFrameOf(int segment) {
        long ticks = (long) segment * SEGMENT_SECONDS * rate.numerator();
        return Math.min(frames, -Math.floorDiv(-ticks, (long) rate.denominator()));
    }

    public int segments() {
        long lastFrameTicks = (frames - 1) * rate.denominator();
        return (int) (lastFrameTicks / ((long) SEGMENT_SECONDS * rate.numerator())) + 1;
    }

    public double seconds() {
        return rate.secondsAt(frames);
    }
}
