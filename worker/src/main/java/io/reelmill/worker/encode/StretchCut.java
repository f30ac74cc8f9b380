package io.reelmill.worker.encode;

import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;

/**
 * A stretch of sound in numbers. The encoder is fed some frames earlier than the first wanted one and some later than the
 * last, so that its state at the borders is as it would be in the midst of the track; what it makes of them is thrown
 * away. It gives one frame more than it was fed: the first, its priming, in which nothing is heard yet.
 *
 * @param first first AAC frame of the stretch, counted from the first that is heard
 * @param end the frame after its last
 * @param takeFirst first AAC frame of the take that it is of
 * @param originSample sample of the source's clock, at 48 kHz, with which the film's axis begins
 */
record StretchCut(long first, long end, long takeFirst, long originSample) {

    static final int RUN_UP = 8;
    static final int RUN_OUT = 2;

    static StretchCut of(StretchOrder order) {
        long originMicros = order.reading().originMicros();
        return new StretchCut(
                order.stretch().firstFrame(),
                order.stretch().endFrame(),
                order.takeFrame(),
                Math.floorDiv(originMicros * AudioGrid.SAMPLE_RATE + 500_000, 1_000_000L));
    }

    boolean beginsTake() {
        return first == takeFirst;
    }

    /** Whether a second of the source's clock lies behind the beginning of the take, so that a seek makes sense. */
    boolean isWithinTake(long second) {
        return second * AudioGrid.SAMPLE_RATE > originSample + takeFirst * AudioGrid.FRAME_SAMPLES;
    }

    private long firstFed() {
        return Math.max(0, first - RUN_UP);
    }

    /** First sample of the film's axis that the encoder is fed. */
    long firstSample() {
        return firstFed() * AudioGrid.FRAME_SAMPLES;
    }

    /** How many samples it is fed. */
    long samples() {
        return (end + RUN_OUT - firstFed()) * AudioGrid.FRAME_SAMPLES;
    }

    /** A second of the source's clock after which nothing is wanted any more. */
    long endSecond() {
        return Math.floorDiv(originSample + firstSample() + samples(), (long) AudioGrid.SAMPLE_RATE) + 1;
    }

    /** How many frames it gives. */
    long coded() {
        return end + RUN_OUT - firstFed() + 1;
    }

    /** How many of them are thrown away before the first wanted one; the track's first stretch keeps the priming. */
    long thrownAway() {
        return first == 0 ? 0 : first - firstFed() + 1;
    }

    /** How many are kept. */
    long kept() {
        return end - first + (first == 0 ? 1 : 0);
    }

    /**
     * A whole second of the source's clock at or before the first sample. Resampling begins there, so that its phase is
     * the same in every stretch, whatever the source's sample rate.
     */
    long resampledFromSecond() {
        return Math.floorDiv(originSample + firstSample(), (long) AudioGrid.SAMPLE_RATE);
    }
}
