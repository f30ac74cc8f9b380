package io.reelmill.core.objects;

import java.time.Instant;

/** Uploads in parts that were begun and never ended; they hold their bytes though no object shows them. */
public interface ObjectStoreUploads {

    /**
     * Aborts those below {@code prefix} (a key's beginning, ending with a slash) that began before that moment. Some
     * stores, MinIO among them, do not list them by a prefix; they have to abort them by a rule of their own.
     */
    void abortUploads(String prefix, Instant begunBefore);
}
