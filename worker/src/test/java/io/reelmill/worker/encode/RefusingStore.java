package io.reelmill.worker.encode;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.worker.objects.PassingObjectStore;

/** A store that takes no segment after the first. */
final class RefusingStore extends PassingObjectStore {

    RefusingStore(ObjectStore store) {
        super(store);
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        if (key.value().endsWith("/1.m4s")) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "it is full");
        }
        super.put(key, contentType, bytes);
    }
}
