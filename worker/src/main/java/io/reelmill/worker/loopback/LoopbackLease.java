package io.reelmill.worker.loopback;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.objects.ObjectKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source, of one object or several, lent to programs on this machine. Closing cuts every transfer at once. */
public final class LoopbackLease implements AutoCloseable {

    private final LoopbackReader reader;
    private final List<LentObject> objects;
    private final String url;

    /** @param objects the one at {@code url} last */
    LoopbackLease(LoopbackReader reader, List<LentObject> objects, String url) {
        this.reader = reader;
        this.objects = List.copyOf(objects);
        this.url = url;
    }

    /** Where the source can be read, with ranges. Nobody can guess it, nobody else should see it. */
    public String url() {
        return url;
    }

    /** What is shown instead of the address, in traces and logs. */
    public Map<String, String> veil() {
        return Map.of(url, key().value());
    }

    public ObjectKey key() {
        return objects.get(objects.size() - 1).key();
    }

    /** Why readers were cut off, where the store failed: what they made of the source is worth nothing then. */
    public Optional<Failure> failure() {
        return objects.stream().flatMap(object -> object.failure().stream()).findFirst();
    }

    /**
     * The store's share in a program that was ended because it took too long: why readers were cut off, or that one has
     * waited for a single block at least this long.
     */
    public Optional<Failure> failureOrWait(Duration atLeast) {
        return objects.stream()
                .flatMap(object -> object.failureOrWait(atLeast).stream())
                .findFirst();
    }

    @Override
    public void close() {
        objects.forEach(reader::takeBack);
    }
}
