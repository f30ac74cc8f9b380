package io.reelmill.worker.loopback;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.objects.ObjectKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One object, lent to programs on this machine until it is closed. Closing cuts every transfer at once. */
public final class LoopbackLease implements AutoCloseable {

    private final LoopbackReader reader;
    private final LentObject object;
    private final String url;

    LoopbackLease(LoopbackReader reader, LentObject object, String url) {
        this.reader = reader;
        this.object = object;
        this.url = url;
    }

    /** Where the object can be read, with ranges. Nobody can guess it, nobody else should see it. */
    public String url() {
        return url;
    }

    /** What is shown instead of the address, in traces and logs. */
    public Map<String, String> veil() {
        return Map.of(url, object.key().value());
    }

    public ObjectKey key() {
        return object.key();
    }

    /** Why readers were cut off, where the store failed: what they made of the object is worth nothing then. */
    public Optional<Failure> failure() {
        return object.failure();
    }

    /**
     * The store's share in a program that was ended because it took too long: why readers were cut off, or that one has
     * waited for a single block at least this long.
     */
    public Optional<Failure> failureOrWait(Duration atLeast) {
        return object.failureOrWait(atLeast);
    }

    @Override
    public void close() {
        reader.takeBack(object);
    }
}
