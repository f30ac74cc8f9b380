package io.reelmill.jobs.objects.minio;

import io.reelmill.core.objects.ObjectKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A range of one object; where the connection breaks it goes on at the byte it had reached, in the same object or not at
 * all. Closing it from another thread ends a read that waits.
 */
final class ResumingStream extends InputStream {

    private static final int RESUME_IN_VAIN = 5;

    private final Ranges ranges;
    private final ObjectKey key;
    private final ReentrantLock reading = new ReentrantLock();
    private final String etag;
    private long position;
    private long remaining;
    private int inVain;
    private volatile Range range;
    private volatile boolean ended;
    private volatile boolean closed;

    ResumingStream(Ranges ranges, ObjectKey key, long offset, Range range) {
        this.ranges = ranges;
        this.key = key;
        this.position = offset;
        this.remaining = range.length();
        this.etag = range.etag();
        this.range = range;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        reading.lock();
        try {
            return length == 0 ? 0 : readOrResume(bytes, offset, length);
        } finally {
            reading.unlock();
            if (closed) {
                release();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (!ended) {
            range.exchange().breakOff();
        }
        release();
    }

    // Whoever reads at this moment does it afterwards: two threads may not touch one answer.
    private void release() {
        if (reading.tryLock()) {
            try {
                range.close();
            } finally {
                reading.unlock();
            }
        }
    }

    private int readOrResume(byte[] bytes, int offset, int length) throws IOException {
        while (remaining > 0) {
            if (closed) {
                throw new IOException("closed: " + key);
            }
            try {
                int read = range.bytes().read(bytes, offset, (int) Math.min(length, remaining));
                if (read < 0) {
                    throw new EOFException("the store ended its answer early");
                }
                advance(read);
                return read;
            } catch (IOException broken) {
                resume(broken);
            }
        }
        return -1;
    }

    private void advance(int read) {
        position += read;
        remaining -= read;
        ended = remaining == 0;
        inVain = 0;
    }

    private void resume(IOException broken) throws IOException {
        if (closed) {
            throw new IOException("closed while it was read: " + key, broken);
        }
        if (++inVain > RESUME_IN_VAIN) {
            throw ranges.brokenFor(key, broken);
        }
        range.exchange().breakOff();
        range.close();
        range = ranges.resume(key, position, remaining, etag);
    }
}
