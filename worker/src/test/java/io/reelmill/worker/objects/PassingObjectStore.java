package io.reelmill.worker.objects;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Passes everything on to another store; a test overrides what it wants to go differently. */
public abstract class PassingObjectStore implements ObjectStore {

    private final ObjectStore store;

    protected PassingObjectStore(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        return store.receive(key, contentType, body);
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        store.put(key, contentType, bytes);
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
