package io.reelmill.worker.encode;

import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.VideoTrack;

/**
 * A span in numbers: which frames of the grid it covers and how the source's frames come to be those.
 *
 * @param first first frame of the span
 * @param end the frame after its last
 * @param takeFirst first frame of the take that it is of
 * @param takeEnd the frame after that take's last
 * @param oneToOne whether each frame of the source is one frame of the grid; else each frame of the grid shows what is
 *     current at its time
 * @param tolerant whether frames that a damaged source lacks may be held
 */
record SpanCut(FrameRate rate, long first, long end, long takeFirst, long takeEnd, boolean oneToOne, boolean tolerant) {

    /** A source's frame counts as current from this long before its time: containers that count milliseconds round. */
    static final int ROUNDING_MICROS = 1000;

    /**
     * Frames of a take's end that may be missing because the source ends before its index says so: a decoder gives no
     * picture for a last packet that is cut short.
     */
    private static final double HELD_SECONDS = 0.25;

    /** More frames than the encoder looks back, so that its delay, and with it the init segment, is always the same. */
    private static final int ENCODER_DELAY = 4;

    static SpanCut of(SpanOrder order, Approach approach) {
        VideoTrack track = order.track();
        FrameRate own = track.interlaced() ? fieldRate(track.frameRate()) : track.frameRate();
        FrameGrid grid = order.grid();
        FrameRate rate = grid.rate();
        int take = grid.takeOf(order.span().firstSegment());
        return new SpanCut(
                rate,
                order.span().firstFrame(grid),
                order.span().endFrame(grid),
                grid.startOfTake(take).frame(),
                grid.endOfTake(take),
                track.constantRate() && (rate.equals(own) || rate.equals(track.frameRate())),
                approach.tolerant());
    }

    private static FrameRate fieldRate(FrameRate frames) {
        return new FrameRate(2 * frames.numerator(), frames.denominator());
    }

    long frames() {
        return end - first;
    }

    boolean beginsTake() {
        return first == takeFirst;
    }

    boolean endsTake() {
        return end == takeEnd;
    }

    /** How many frames may be missing, and others be held in their place: at the take's end, or where it is damaged. */
    long mayBeHeld() {
        if (tolerant) {
            return frames() / 2;
        }
        return endsTake() ? Math.max(2, (long) Math.ceil(HELD_SECONDS * rate.perSecond())) : 0;
    }

    /** How many copies of the last frame follow the take's end, to be cut off after they were encoded. */
    int padding() {
        return endsTake() ? ENCODER_DELAY : 0;
    }

    /** When the span begins on the film's axis, in microseconds, never late. */
    long firstMicros() {
        return micros(first);
    }

    /** When its take begins on the film's axis, in microseconds, never late. */
    long takeMicros() {
        return micros(takeFirst);
    }

    private long micros(long frame) {
        return Math.floorDiv(frame * 1_000_000L * rate.denominator(), (long) rate.numerator());
    }

    /** When the span ends on the film's axis, in microseconds, never early. */
    long endMicros() {
        return -Math.floorDiv(-end * 1_000_000L * rate.denominator(), (long) rate.numerator());
    }

    /** The first frame of the grid that shows a source's frame of this time. */
    long frameAt(long micros) {
        long frameMicros = 1_000_000L * rate.denominator();
        if (oneToOne) {
            return Math.floorDiv(2 * micros * rate.numerator() + frameMicros, 2 * frameMicros);
        }
        return -Math.floorDiv(-(micros - ROUNDING_MICROS) * rate.numerator(), frameMicros);
    }

    /** Units of time per second of a rung's track: the rate's numerator, doubled until it is fine enough for players. */
    int timescale() {
        int timescale = rate.numerator();
        while (timescale < 10_000) {
            timescale *= 2;
        }
        return timescale;
    }

    /** Units of time that each frame is shown. */
    int ticks() {
        return rate.denominator() * (timescale() / rate.numerator());
    }
}
