package io.reelmill.core.cmaf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads a fragment of one track whose samples lie together, in order, in its mdat (ISO/IEC 14496-12, 8.8). */
final class FragmentParser {

    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int SAMPLE_DESCRIPTION = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;

    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_SAMPLE_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION_OFFSET = 0x800;

    private static final int NOT_SYNC = 0x10000;

    private long defaultDuration;
    private int defaultSize;
    private int defaultFlags;

    private FragmentParser() {}

    /** @param bytes moof and mdat, nothing else */
    static Fragment parse(byte[] bytes) throws MalformedBoxException {
        try {
            return new FragmentParser().fragment(bytes);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new MalformedBoxException("a fragment ends in the middle of a box");
        }
    }

    private Fragment fragment(byte[] bytes) throws MalformedBoxException {
        List<Box> boxes = Box.in(ByteBuffer.wrap(bytes));
        Box traf = Box.child(boxes, "moof").descendant("traf");
        Box.child(boxes, "mdat");
        readDefaults(traf.descendant("tfhd").cursor());
        List<Sample> samples = new ArrayList<>();
        int dataOffset = 0;
        for (Box child : traf.children()) {
            if (child.type().equals("trun")) {
                int offset = readRun(child.cursor(), samples);
                dataOffset = dataOffset == 0 ? offset : dataOffset;
            }
        }
        long size = samples.stream().mapToLong(Sample::size).sum();
        if (samples.isEmpty() || dataOffset <= 0 || dataOffset + size != bytes.length) {
            throw new MalformedBoxException("a fragment's samples do not fill its mdat");
        }
        return new Fragment(decodeTime(traf.descendant("tfdt").cursor()), samples, bytes, dataOffset);
    }

    private void readDefaults(ByteBuffer tfhd) throws MalformedBoxException {
        int flags = tfhd.getInt() & 0xffffff;
        tfhd.getInt();
        if ((flags & BASE_DATA_OFFSET) != 0) {
            throw new MalformedBoxException("a fragment counts from the beginning of the file");
        }
        if ((flags & SAMPLE_DESCRIPTION) != 0) {
            tfhd.getInt();
        }
        defaultDuration = (flags & DEFAULT_DURATION) != 0 ? Integer.toUnsignedLong(tfhd.getInt()) : 0;
        defaultSize = (flags & DEFAULT_SIZE) != 0 ? tfhd.getInt() : 0;
        defaultFlags = (flags & DEFAULT_FLAGS) != 0 ? tfhd.getInt() : 0;
    }

    private static long decodeTime(ByteBuffer tfdt) {
        return tfdt.get(0) == 0 ? Integer.toUnsignedLong(tfdt.getInt(4)) : tfdt.getLong(4);
    }

    private int readRun(ByteBuffer trun, List<Sample> samples) {
        int header = trun.getInt();
        boolean signedOffsets = header >>> 24 != 0;
        int count = trun.getInt();
        int offset = (header & DATA_OFFSET) != 0 ? trun.getInt() : 0;
        int firstFlags = (header & FIRST_SAMPLE_FLAGS) != 0 ? trun.getInt() : defaultFlags;
        for (int i = 0; i < count; i++) {
            long duration = (header & DURATION) != 0 ? Integer.toUnsignedLong(trun.getInt()) : defaultDuration;
            int size = (header & SIZE) != 0 ? trun.getInt() : defaultSize;
            int flags = (header & FLAGS) != 0 ? trun.getInt() : i == 0 ? firstFlags : defaultFlags;
            int composition = (header & COMPOSITION_OFFSET) != 0 ? trun.getInt() : 0;
            samples.add(new Sample(
                    size,
                    duration,
                    signedOffsets ? composition : Integer.toUnsignedLong(composition),
                    (flags & NOT_SYNC) == 0));
        }
        return offset;
    }
}
