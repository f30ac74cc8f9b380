package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * The constant-rate frames of a film's rungs. Frame {@code k} is shown at {@code k / rate} seconds of the film's axis.
 * Segment {@code s} begins with the first frame at or after {@code 6 s}; where frames are further apart than that, each
 * frame is a segment of its own, so that no segment is ever empty. Where a take begins another segment begins, too.
 *
 * @param later where the takes after the first begin
 */
public record FrameGrid(FrameRate rate, long frames, List<TakeStart> later) implements TakenGrid {

    /** Nominal length of a segment. */
    public static final int SEGMENT_SECONDS = 6;

    /** A segment may be longer than the target duration by less than this (RFC 8216, section 4.3.3.1). */
    private static final double ROUNDING = 0.5;

    public FrameGrid {
        if (frames <= 0) {
            throw new IllegalArgumentException("a film has at least one frame");
        }
        later = List.copyOf(later);
    }

    /** Of one take. */
    public FrameGrid(FrameRate rate, long frames) {
        this(rate, frames, List.of());
    }

    /**
     * The same with another take at its end.
     *
     * @param first the take's first frame, behind that of any other
     * @param end the frame after its last
     */
    public FrameGrid withTake(long first, long end) {
        List<TakeStart> all = new ArrayList<>(later);
        all.add(new TakeStart(first, segmentOf(first - 1) + 1));
        return new FrameGrid(rate, end, all);
    }

    /** The same with another end. */
    public FrameGrid until(long end) {
        return new FrameGrid(rate, end, later);
    }

    /** First frame of a segment; {@link #frames} for every number past the last. */
    public long firstFrameOf(int segment) {
        TakeStart take = startOfTake(takeOf(segment));
        if (segment == take.segment()) {
            return Math.min(frames, take.frame());
        }
        long number = (long) segmentOfOneTake(take.frame()) + segment - take.segment();
        return aFrameOutlastsASegment() ? Math.min(frames, number) : firstFrameAt(number * SEGMENT_SECONDS);
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
        TakeStart take = startOfTake(TakeStart.number(later, TakeStart::frame, frame));
        return take.segment() + segmentOfOneTake(frame) - segmentOfOneTake(take.frame());
    }

    private int segmentOfOneTake(long frame) {
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
