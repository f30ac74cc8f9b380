package io.reelmill.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An MP4 film followed by a box of free space, made while it is sent.
 *
 * @param bytes in all
 */
record PaddedFilm(Path film, long bytes) {

    private static final int HEADER = 16;
    private static final int LENGTH_FOLLOWS = 1;
    private static final byte ANY = 0x5a;

    InputStream open() {
        try {
            long box = bytes - Files.size(film);
            InputStream header = new ByteArrayInputStream(header(box));
            return new SequenceInputStream(
                    Files.newInputStream(film), new SequenceInputStream(header, new Filling(box - HEADER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ISO/IEC 14496-12, 4.2 and 8.1.2. */
    private static byte[] header(long box) {
        return ByteBuffer.allocate(HEADER)
                .putInt(LENGTH_FOLLOWS)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putLong(box)
                .array();
    }

    private static final class Filling extends InputStream {

        private long left;

        Filling(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? ANY : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, from, from + count, ANY);
            left -= count;
            return count;
        }
    }
}
