package io.reelmill.core.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's part with its time by its recorder's clock, unrolled where that starts over.
 *
 * @param startMicros where its beginning lies
 * @param lineMicros where it lies on the line, if it does already
 */
record TimedPart(
        int number,
        Part part,
        @Nullable Instant startedAt,
        Instant receivedAt,
        long startMicros,
        @Nullable Long lineMicros) {

    /** After so many microseconds an MPEG-TS clock starts over: 33 bits at 90 kHz. */
    static final long WRAP_MICROS = Math.round((1L << 33) / 0.09);

    static TimedPart of(Chunk chunk, Part part) {
        return new TimedPart(
                chunk.number(), part, chunk.startedAt(), chunk.receivedAt(), part.clockMicros(), chunk.lineMicros());
    }

    long endMicros() {
        return startMicros + part.length();
    }

    /** A break with which it begins a take. */
    Break after(@Nullable Long missingMicros) {
        return new Break(startedAt, receivedAt, missingMicros);
    }

    /** The same, later by as many turns of the clock as bring it nearest to another's time. */
    TimedPart unrolledNear(TimedPart other) {
        if (!part.clockWraps()) {
            return this;
        }
        long turns = Math.round((double) (other.startMicros - startMicros) / WRAP_MICROS);
        return new TimedPart(number, part, startedAt, receivedAt, startMicros + turns * WRAP_MICROS, lineMicros);
    }
}
