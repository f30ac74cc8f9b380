package io.reelmill.core.cmaf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes, one inside the other. */
final class BoxWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] box(String type, BoxWriter content) {
        return box(type, content.toBytes());
    }

    static byte[] box(String type, byte[]... contents) {
        int size = 8;
        for (byte[] content : contents) {
            size += content.length;
        }
        ByteBuffer box = ByteBuffer.allocate(size).putInt(size).put(type.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] content : contents) {
            box.put(content);
        }
        return box.array();
    }

    /** Starts the content of a full box with its version and flags. */
    static BoxWriter full(int version, int flags) {
        return new BoxWriter().u32((long) version << 24 | flags);
    }

    BoxWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    BoxWriter u24(int value) {
        return u8(value >> 16).u16(value);
    }

    BoxWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    BoxWriter text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter zeros(int count) {
        return raw(new byte[count]);
    }

    BoxWriter raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    /** A descriptor of ISO/IEC 14496-1, shorter than 128 bytes. */
    BoxWriter descriptor(int tag, BoxWriter content) {
        byte[] inner = content.toBytes();
        return u8(tag).u8(inner.length).raw(inner);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
