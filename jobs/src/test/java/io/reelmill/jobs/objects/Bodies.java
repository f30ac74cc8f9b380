package io.reelmill.jobs.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;

/** Bytes to send. */
public final class Bodies {

    private Bodies() {}

    /** The same bytes for the same size. */
    public static byte[] ofSize(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Sends so many bytes, then fails as a client does that goes away. */
    public static InputStream breakingAfter(int size) {
        return new SequenceInputStream(
                new ByteArrayInputStream(ofSize(size)),
                new FailingStream(() -> new IOException("the client went away")));
    }
}
