package io.reelmill.core.objects;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes by key. Every call has a time limit and a bounded number of retries, and throws
 * {@code FailureException(STORE_UNAVAILABLE)} when the store does not answer in time or refuses. It ends early, with a
 * {@link java.util.concurrent.CancellationException} and the interrupt kept, when its thread is interrupted.
 */
public interface ObjectStore {

    /**
     * Streams {@code body} to its end into one object, in parts, holding no more than a few parts in memory. If reading
     * {@code body} throws, the unfinished upload is aborted, nothing stays behind and the exception is passed on, an
     * {@code IOException} as an {@link java.io.UncheckedIOException}.
     */
    Received receive(ObjectKey key, String contentType, InputStream body);

    /** Writes a small object whole. */
    void put(ObjectKey key, String contentType, byte[] bytes);

    /**
     * Opens {@code length} bytes from {@code offset}, or fewer where the object ends earlier; the caller closes it.
     * Reading goes on by itself where the connection breaks, and throws what calls throw where it cannot. Closing it from
     * another thread ends a read that waits.
     *
     * @throws NoSuchObjectException if there is none
     */
    InputStream open(ObjectKey key, long offset, long length);

    Optional<StoredObject> stat(ObjectKey key);

    /** Hands every object below {@code prefix} (a key's beginning, ending with a slash) to {@code each}. */
    void list(String prefix, Consumer<StoredObject> each);

    /** Hands the name of every folder right below {@code prefix} to {@code each}, without a look at what lies in it. */
    void folders(String prefix, Consumer<String> each);

    /** Deletes what is there; an object that is not is no error. */
    void delete(ObjectKey key);

    /** Deletes everything below {@code prefix} and aborts unfinished uploads there. */
    void deleteAll(String prefix);
}
