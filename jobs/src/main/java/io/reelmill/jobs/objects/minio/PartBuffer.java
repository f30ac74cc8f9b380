package io.reelmill.jobs.objects.minio;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** Bytes of one part; its memory grows with what comes, and is used again for later parts. */
final class PartBuffer {

    private static final int AT_FIRST = 64 * 1024;

    private byte[] bytes = new byte[AT_FIRST];
    private int length;

    /** Takes up to {@code size} bytes from the body; answers whether the body may have more. */
    boolean fill(InputStream body, int size, MessageDigest digest) throws IOException {
        length = 0;
        while (length < size) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reception was interrupted");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, size));
            }
            int read = body.read(bytes, length, Math.min(bytes.length, size) - length);
            if (read < 0) {
                return false;
            }
            digest.update(bytes, length, read);
            length += read;
        }
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
