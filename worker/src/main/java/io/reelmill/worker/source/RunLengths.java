package io.reelmill.worker.source;

import java.nio.ByteBuffer;

/**
 * A table that gives runs of samples the same value: how long each is decoded (stts; ISO/IEC 14496-12, section 8.6.1.2),
 * or how much later it is shown (ctts; section 8.6.1.3).
 *
 * @param entries a count and a value each, of four bytes
 * @param samples all counts together
 */
record RunLengths(ByteBuffer entries, long samples) {

    private static final int TABLE = 8;
    private static final int ENTRY = 8;

    static RunLengths of(Mp4Box box) throws UncertainTables {
        box.version();
        int count = box.entries(TABLE, ENTRY);
        ByteBuffer entries = box.content().slice(TABLE, count * ENTRY);
        long samples = 0;
        for (int entry = 0; entry < count; entry++) {
            int run = entries.getInt(entry * ENTRY);
            if (run <= 0) {
                throw new UncertainTables(box.type() + " has an empty or endless run");
            }
            samples += run;
        }
        return new RunLengths(entries, samples);
    }

    int runs() {
        return entries.limit() / ENTRY;
    }

    int value(int run) {
        return entries.getInt(run * ENTRY + 4);
    }

    /** Whether all values are the same, that of the last sample maybe excepted. */
    boolean steady() {
        for (int run = 1; run < runs(); run++) {
            boolean lastSample = run == runs() - 1 && entries.getInt(run * ENTRY) == 1;
            if (value(run) != value(0) && !lastSample) {
                return false;
            }
        }
        return true;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Goes from sample to sample. */
    final class Cursor {
        private int run = -1;
        private int left;
        private int value;

        /** The next sample's value; to be asked as often as there are samples. */
        int next() {
            if (left == 0) {
                run++;
                left = entries.getInt(run * ENTRY);
                value = value(run);
            }
            left--;
            return value;
        }
    }
}
