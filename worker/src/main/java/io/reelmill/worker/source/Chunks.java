package io.reelmill.worker.source;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the samples lie: in chunks, each of consecutive samples (stsc, stco and co64; ISO/IEC 14496-12, sections 8.7.4
 * and 8.7.5).
 *
 * @param runs first chunk, samples in each chunk, and number of the sample description; from entry to entry
 * @param offsets of the chunks in the file
 * @param offsetBytes of each offset
 */
record Chunks(ByteBuffer runs, ByteBuffer offsets, int offsetBytes) {

    private static final int TABLE = 8;
    private static final int RUN = 12;

    static Chunks of(Mp4Box table) throws UncertainTables {
        Optional<Mp4Box> small = table.atMostOne("stco");
        if (small.isPresent() && table.atMostOne("co64").isPresent()) {
            throw new UncertainTables("offsets are given twice");
        }
        int offsetBytes = small.isPresent() ? Integer.BYTES : Long.BYTES;
        Mp4Box offsets = small.isPresent() ? small.get() : table.only("co64");
        int chunks = offsets.entries(TABLE, offsetBytes);
        Mp4Box samples = table.only("stsc");
        int entries = samples.entries(TABLE, RUN);
        Chunks found = new Chunks(
                samples.content().slice(TABLE, entries * RUN),
                offsets.content().slice(TABLE, chunks * offsetBytes),
                offsetBytes);
        found.check();
        return found;
    }

    private void check() throws UncertainTables {
        int entries = runs.limit() / RUN;
        int before = 0;
        for (int entry = 0; entry < entries; entry++) {
            int first = runs.getInt(entry * RUN);
            boolean sensible = first > before && samplesOfRun(entry) > 0 && runs.getInt(entry * RUN + 8) == 1;
            if (!sensible || first > count()) {
                throw new UncertainTables("the samples of chunks are not as expected");
            }
            before = first;
        }
        if (entries == 0 || runs.getInt(0) != 1) {
            throw new UncertainTables("the first chunk has no samples");
        }
    }

    int count() {
        return offsets.limit() / offsetBytes;
    }

    private int samplesOfRun(int entry) {
        return runs.getInt(entry * RUN + 4);
    }

    private long offset(int chunk) {
        return offsetBytes == Long.BYTES
                ? offsets.getLong(chunk * Long.BYTES)
                : Integer.toUnsignedLong(offsets.getInt(chunk * Integer.BYTES));
    }

    /** Makes sure that every sample is in some chunk, and every chunk in an object of so many bytes. */
    void requireWithin(long objectBytes, SampleSizes sizes) throws UncertainTables {
        long sample = 0;
        Cursor chunks = cursor();
        for (int chunk = 0; chunk < count(); chunk++) {
            int samples = chunks.next();
            if (sample + samples > sizes.samples()) {
                throw new UncertainTables("chunks have more samples than there are");
            }
            long offset = offset(chunk);
            if (offset < 0 || offset > objectBytes || sizes.bytes(sample, samples) > objectBytes - offset) {
                throw new UncertainTables("samples lie behind the end");
            }
            sample += samples;
        }
        if (sample != sizes.samples()) {
            throw new UncertainTables("some samples are in no chunk");
        }
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Goes from chunk to chunk. */
    final class Cursor {
        private int chunk;
        private int entry = -1;

        /** How many samples the next chunk has; to be asked as often as there are chunks. */
        int next() {
            chunk++;
            int following = (entry + 1) * RUN;
            if (following < runs.limit() && runs.getInt(following) == chunk) {
                entry++;
            }
            return samplesOfRun(entry);
        }
    }
}
