package io.reelmill.jobs.objects;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Interrupts the thread that reads it once it has read so many bytes. */
final class InterruptingStream extends FilterInputStream {

    private long left;

    InterruptingStream(InputStream in, long after) {
        super(in);
        this.left = after;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= read;
        if (left < 0) {
            Thread.currentThread().interrupt();
        }
        return read;
    }
}
