package io.reelmill.core.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of known length read as one, a range of it; each is opened when it is reached and closed when it was read. */
final class JoinedStream extends InputStream {

    /** Opens a part at its beginning. */
    @FunctionalInterface
    interface Opening {

        InputStream open() throws IOException;
    }

    /** Something that has exactly so many bytes. */
    record Part(long length, Opening opening) {}

    private final Iterator<Part> rest;
    private long skipped;
    private long left;
    private @Nullable InputStream current;
    private long leftOfCurrent;

    private JoinedStream(Iterator<Part> rest, long skipped, long left) {
        this.rest = rest;
        this.skipped = skipped;
        this.left = left;
    }

    static JoinedStream of(List<Part> parts, long offset, long length) {
        int first = 0;
        long before = 0;
        while (first < parts.size() && before + parts.get(first).length() <= offset) {
            before += parts.get(first).length();
            first++;
        }
        return new JoinedStream(parts.listIterator(first), offset - before, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        InputStream part = left == 0 ? null : current();
        if (part == null) {
            return -1;
        }
        int count = part.read(target, offset, (int) Math.min(length, Math.min(left, leftOfCurrent)));
        if (count < 0) {
            throw new EOFException("a part of the file is shorter than it was");
        }
        left -= count;
        leftOfCurrent -= count;
        return count;
    }

    private @Nullable InputStream current() throws IOException {
        if (leftOfCurrent == 0) {
            close();
            if (!rest.hasNext()) {
                return null;
            }
            Part next = rest.next();
            current = next.opening().open();
            current.skipNBytes(skipped);
            leftOfCurrent = next.length() - skipped;
            skipped = 0;
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        InputStream open = current;
        current = null;
        leftOfCurrent = 0;
        if (open != null) {
            open.close();
        }
    }
}
