package io.reelmill.core.recording.stream;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of an element (RFC 8794): its id, its size, and both as they were written.
 *
 * @param size in bytes; {@link #UNKNOWN} where it is not told
 */
record Ebml(long id, long size, byte[] written, int idLength) {

    static final long UNKNOWN = -1;

    /** Reads one; null at the end of the stream. */
    static @Nullable Ebml read(StreamBytes bytes) throws IOException {
        int first = bytes.read();
        if (first < 0) {
            return null;
        }
        int idLength = length(first, 4);
        byte[] written = new byte[12];
        written[0] = (byte) first;
        fill(bytes, written, 1, idLength - 1);
        long id = number(written, 0, idLength);
        int sizeFirst = next(bytes);
        int sizeLength = length(sizeFirst, 8);
        written[idLength] = (byte) sizeFirst;
        fill(bytes, written, idLength + 1, sizeLength - 1);
        long mask = (1L << 7 * sizeLength) - 1;
        long size = number(written, idLength, sizeLength) & mask;
        return new Ebml(id, size == mask ? UNKNOWN : size, Arrays.copyOf(written, idLength + sizeLength), idLength);
    }

    /** The same head with a size that is not told. */
    byte[] withoutSize() {
        byte[] head = written.clone();
        int sizeLength = head.length - idLength;
        head[idLength] = (byte) (0xff >> sizeLength - 1);
        Arrays.fill(head, idLength + 1, head.length, (byte) 0xff);
        return head;
    }

    /** How long a number is whose first byte this is: one byte and another for each zero bit it begins with. */
    static int length(int first, int longest) throws IOException {
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > longest) {
            throw new IOException("no element begins with the byte " + first);
        }
        return length;
    }

    static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    /** The value of the first child with an id, of an element that is in memory. */
    static Optional<byte[]> child(byte[] body, long id) throws IOException {
        StreamBytes children = new StreamBytes(new ByteArrayInputStream(body));
        for (Ebml child = read(children); child != null; child = read(children)) {
            byte[] value = children.read(child.size());
            if (child.id() == id) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static int next(StreamBytes bytes) throws IOException {
        int next = bytes.read();
        if (next < 0) {
            throw new EOFException("the stream ended inside an element's head");
        }
        return next;
    }

    private static void fill(StreamBytes bytes, byte[] into, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            into[i] = (byte) next(bytes);
        }
    }
}
