package io.reelmill.core.objects;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes by key. Every call has a time limit and a bounded number of retries, ends early when its thread is
 * interrupted, and throws {@code FailureException(STORE_UNAVAILABLE)} when the store does not answer in time.
 */
public interface ObjectStore {

    /**
     * Streams {@code body} to its end into one object, in parts, holding no more than a few parts in memory. If reading
     * {@code body} throws, the unfinished upload is aborted, nothing stays behind and the exception is passed on.
     */
    Received receive(ObjectKey key, String contentType, InputStream body);

    /** Writes a small object whole. */
    void put(ObjectKey key, String contentType, byte[] bytes);

    /** Opens {@code length} bytes from {@code offset}; the caller closes it. */
    InputStream open(ObjectKey key, long offset, long length);

    Optional<StoredObject> stat(ObjectKey key);

    /** Hands every object below {@code prefix} (a key's beginning, ending with a slash) to {@code each}. */
    void list(String prefix, Consumer<StoredObject> each);

    /** Deletes what is there; an object that is not is no error. */
    void delete(ObjectKey key);

    /** Deletes everything below {@code prefix} and aborts unfinished uploads there. */
    void deleteAll(String prefix);
}
