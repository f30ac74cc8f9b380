package io.reelmill.jobs.objects.minio;

import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** So many zero bytes; tells how many were read. */
final class Zeros extends InputStream {

    private final long size;
    private final LongConsumer heard;
    private long read;

    Zeros(long size, LongConsumer heard) {
        this.size = size;
        this.heard = heard;
    }

    @Override
    public int read() {
        return read(new byte[1], 0, 1) < 0 ? -1 : 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (read == size) {
            return -1;
        }
        int now = (int) Math.min(length, size - read);
        Arrays.fill(bytes, offset, offset + now, (byte) 0);
        read += now;
        heard.accept(read);
        return now;
    }
}
