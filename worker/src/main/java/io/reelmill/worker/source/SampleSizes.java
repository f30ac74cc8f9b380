package io.reelmill.worker.source;

import java.nio.ByteBuffer;

/**
 * How many bytes each sample has (stsz and stz2; ISO/IEC 14496-12, section 8.7.3).
 *
 * @param same of all samples; 0 where they differ
 * @param bits of each entry, where they differ
 */
record SampleSizes(long samples, int same, int bits, ByteBuffer entries) {

    private static final int TABLE = 12;
    private static final int LARGEST = 0x3fffffff;

    static SampleSizes of(Mp4Box table) throws UncertainTables {
        Mp4Box plain = table.atMostOne("stsz").orElse(null);
        return plain == null
                ? compact(table.only("stz2"))
                : plain(plain, table.atMostOne("stz2").isPresent());
    }

    private static SampleSizes plain(Mp4Box box, boolean another) throws UncertainTables {
        box.require(TABLE);
        int same = box.content().getInt(4);
        if (another || same < 0 || same > LARGEST) {
            throw new UncertainTables("sizes of samples are given twice, or are enormous");
        }
        if (same > 0) {
            return new SampleSizes(box.unsigned(TABLE - 4), same, 0, ByteBuffer.allocate(0));
        }
        int samples = box.entries(TABLE, Integer.BYTES);
        return new SampleSizes(samples, 0, Integer.SIZE, box.content().slice(TABLE, samples * Integer.BYTES));
    }

    private static SampleSizes compact(Mp4Box box) throws UncertainTables {
        box.require(TABLE);
        int bits = box.content().get(7);
        long samples = box.unsigned(TABLE - 4);
        long bytes = (samples * bits + 7) / 8;
        if (bits != 8 && bits != 16 || bytes > box.content().limit() - TABLE) {
            throw new UncertainTables("compact sizes of samples are not as expected");
        }
        return new SampleSizes(samples, 0, bits, box.content().slice(TABLE, (int) bytes));
    }

    /** The same samples, but all of one size. */
    SampleSizes all(int bytes) {
        return new SampleSizes(samples, bytes, 0, ByteBuffer.allocate(0));
    }

    /** All bytes of consecutive samples. */
    long bytes(long first, long count) throws UncertainTables {
        if (same > 0) {
            return count * same;
        }
        long bytes = 0;
        for (long sample = first; sample < first + count; sample++) {
            bytes += size((int) sample);
        }
        return bytes;
    }

    private int size(int sample) throws UncertainTables {
        int size = switch (bits) {
            case 8 -> Byte.toUnsignedInt(entries.get(sample));
            case 16 -> Short.toUnsignedInt(entries.getShort(sample * Short.BYTES));
            default -> entries.getInt(sample * Integer.BYTES);
        };
        if (size <= 0 || size > LARGEST) {
            throw new UncertainTables("a sample is empty or enormous");
        }
        return size;
    }
}
