package io.reelmill.jobs.objects;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Throws at every read. */
final class FailingStream extends InputStream {

    private final Supplier<? extends IOException> failure;

    FailingStream(Supplier<? extends IOException> failure) {
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        throw failure.get();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        throw failure.get();
    }
}
