package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;

/**
 * The constant-rate frames of a film's rungs. Frame {@code k} is shown at {@code k / rate} seconds of the film's axis.
 * Segment {@code s} begins with the first frame at or after {@code 6 s}; where frames are further apart than that, each
 * frame is a segment of its own, so that no segment is ever empty.
 */
public record FrameGrid(FrameRate rate, long frames) {

    /** Nominal length of a segment. */
    public static final int SEGMENT_SECONDS = 6;

    /** A segment may be longer than the target duration by less than this (RFC 8216, section 4.3.3.1). */
    private static final double ROUNDING = 0.5;

    public FrameGrid {
        if (frames <= 0) {
            throw new IllegalArgumentException("a film has at least one frame");
        }
    }

    /** First frame of a segment; {@link #frames} for every number past the last. */
    public long firstFrameOf(int segment) {
        if (aFrameOutlastsASegment()) {
            return Math.min(frames, segment);
        }
        return firstFrameAt((long) segment * SEGMENT_SECONDS);
    }

    /** The first frame at or after a second of the film's axis; {@link #frames} behind the film's end. */
    public long firstFrameAt(long second) {
        return Math.min(frames, ceilDivide(second * rate.numerator(), rate.denominator()));
    }

    public int segments() {
        return segmentOf(frames - 1) + 1;
    }

    /** The segment that holds a frame. */
    public int segmentOf(long frame) {
        return Math.toIntExact(
                aFrameOutlastsASegment()
                        ? frame
                        : frame * rate.denominator() / ((long) SEGMENT_SECONDS * rate.numerator()));
    }

    /** When a segment begins on the film's axis, in seconds; the film's end for every number past the last. */
    public double startOf(int segment) {
        return rate.secondsAt(firstFrameOf(segment));
    }

    public double seconds() {
        return rate.secondsAt(frames);
    }

    /**
     * What every playlist of the film announces as EXT-X-TARGETDURATION from its first version on: 6 s, and more only
     * where so few frames a second make longer segments.
     */
    public int targetDuration() {
        long mostFrames = Math.max(1, ceilDivide((long) SEGMENT_SECONDS * rate.numerator(), rate.denominator()));
        double longest = rate.secondsAt(mostFrames);
        return longest < SEGMENT_SECONDS + ROUNDING ? SEGMENT_SECONDS : (int) Math.ceil(longest);
    }

    private boolean aFrameOutlastsASegment() {
        return (long) SEGMENT_SECONDS * rate.numerator() < rate.denominator();
    }

    private static long ceilDivide(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
