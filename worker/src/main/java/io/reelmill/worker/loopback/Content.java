package io.reelmill.worker.loopback;

import java.io.InputStream;

/** Where the bytes of something lent come from. */
@FunctionalInterface
interface Content {

    /** Opens {@code length} bytes from {@code offset}; the caller closes it. */
    InputStream open(long offset, long length);
}
