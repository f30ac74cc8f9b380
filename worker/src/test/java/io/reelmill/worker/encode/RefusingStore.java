package io.reelmill.worker.encode;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that gives and takes no segment after the first. */
record RefusingStore(ObjectStore store) implements ObjectStore {

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        if (key.value().endsWith("/1.m4s")) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "it is full");
        }
        store.put(key, contentType, bytes);
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        return store.receive(key, contentType, body);
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        return store.open(key, offset, length);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return store.stat(key);
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        store.list(prefix, each);
    }

    @Override
    public void folders(String prefix, Consumer<String> each) {
        store.folders(prefix, each);
    }

    @Override
    public void delete(ObjectKey key) {
        store.delete(key);
    }

    @Override
    public void deleteAll(String prefix) {
        store.deleteAll(prefix);
    }
}
