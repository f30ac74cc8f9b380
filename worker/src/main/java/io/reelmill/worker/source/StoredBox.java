package io.reelmill.worker.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A box at the top level of an MP4 or QuickTime file in the store (ISO/IEC 14496-12, section 4.2); it may claim bytes
 * that are not there.
 */
record StoredBox(String type, long offset, long size) {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    /** The box that begins at {@code offset}; empty where none does. */
    static Optional<StoredBox> at(ObjectBytes object, long offset) {
        byte[] header = object.read(offset, LONG_HEADER);
        if (header.length < HEADER) {
            return Optional.empty();
        }
        String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
        long size = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (size == 0) {
            return Optional.of(new StoredBox(type, offset, object.size() - offset));
        }
        if (size == 1 && header.length == LONG_HEADER) {
            size = ByteBuffer.wrap(header).getLong(HEADER);
        }
        boolean sensible =
                size >= HEADER && offset + size > 0 && type.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == 0xa9);
        return sensible ? Optional.of(new StoredBox(type, offset, size)) : Optional.empty();
    }

    long end() {
        return offset + size;
    }
}
