package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.TimeBase;

/** Closes the jumps of a broadcast's clock, as ffmpeg does when it rewrites one: only jumps beyond ten seconds count. */
final class ClockMender {

    private static final double JUMP_SECONDS = 10;

    private final long jump;
    private long offset;
    private long last;
    private boolean running;

    ClockMender(TimeBase timeBase) {
        this.jump = Math.round(JUMP_SECONDS * timeBase.denominator() / timeBase.numerator());
    }

    /** What is to be added to the times of a packet, in the order in which packets are decoded. */
    long offsetAt(long decodedAt) {
        long mended = decodedAt + offset;
        if (running && Math.abs(mended - last) > jump) {
            offset += last - mended;
            mended = last;
        }
        last = mended;
        running = true;
        return offset;
    }
}
