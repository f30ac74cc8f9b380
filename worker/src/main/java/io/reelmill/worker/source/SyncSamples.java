package io.reelmill.worker.source;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * At which samples decoding can begin (stss; ISO/IEC 14496-12, section 8.6.2), partially or not (QuickTime's stps), which
 * is all the same to a demuxer.
 *
 * @param any whether it can at all of them
 * @param full numbers of samples, ascending; the first is 1
 * @param partial the same
 */
record SyncSamples(boolean any, ByteBuffer full, ByteBuffer partial) {

    private static final int TABLE = 8;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    static SyncSamples of(Mp4Box table) throws UncertainTables {
        Optional<Mp4Box> full = table.atMostOne("stss");
        Optional<Mp4Box> partial = table.atMostOne("stps");
        return new SyncSamples(
                full.isEmpty(),
                full.isEmpty() ? NONE : numbers(full.get()),
                partial.isEmpty() ? NONE : numbers(partial.get()));
    }

    private static ByteBuffer numbers(Mp4Box box) throws UncertainTables {
        int count = box.entries(TABLE, Integer.BYTES);
        ByteBuffer numbers = box.content().slice(TABLE, count * Integer.BYTES);
        int before = 0;
        for (int entry = 0; entry < count; entry++) {
            int number = numbers.getInt(entry * Integer.BYTES);
            if (number <= before) {
                throw new UncertainTables("keyframes are not in order");
            }
            before = number;
        }
        if (count == 0) {
            throw new UncertainTables("a list of keyframes is empty");
        }
        return numbers;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Goes from sample to sample. */
    final class Cursor {
        private final Numbers inFull = new Numbers(full);
        private final Numbers inPart = new Numbers(partial);
        private int sample;

        boolean next() {
            sample++;
            boolean listed = inFull.has(sample);
            return inPart.has(sample) || listed || any;
        }
    }

    private static final class Numbers {
        private final ByteBuffer sorted;
        private int at;

        Numbers(ByteBuffer sorted) {
            this.sorted = sorted;
        }

        /** To be asked in ascending order. */
        boolean has(int sample) {
            boolean there = at < sorted.limit() && sorted.getInt(at) == sample;
            at += there ? Integer.BYTES : 0;
            return there;
        }
    }
}
