package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;

/** Reads a few bytes here and there of an object. */
final class ObjectBytes {

    private final ObjectStore store;
    private final ObjectKey key;
    private final long size;

    ObjectBytes(ObjectStore store, ObjectKey key, long size) {
        this.store = store;
        this.key = key;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** The bytes from {@code offset}, fewer where the object ends earlier. */
    byte[] read(long offset, int length) {
        int there = (int) Math.max(0, Math.min(length, size - offset));
        if (there == 0) {
            return new byte[0];
        }
        try (InputStream body = store.open(key, offset, there)) {
            return body.readNBytes(there);
        } catch (IOException e) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "cannot read " + key, e);
        }
    }
}
