package io.reelmill.jobs.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Measures every call to the object store, retries included. An {@code open} ends with the first byte; a {@code receive}
 * lasts as long as its sender takes.
 */
final class MeasuredObjectStore implements ObjectStore {

    private static final Duration[] BUCKETS =
            Buckets.seconds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30);

    private final ObjectStore store;
    private final MeterRegistry registry;

    MeasuredObjectStore(ObjectStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        return measured("receive", () -> store.receive(key, contentType, body));
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        measured("put", () -> store.put(key, contentType, bytes));
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        return measured("open", () -> store.open(key, offset, length));
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return measured("stat", () -> store.stat(key));
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        measured("list", () -> store.list(prefix, each));
    }

    @Override
    public void folders(String prefix, Consumer<String> each) {
        measured("folders", () -> store.folders(prefix, each));
    }

    @Override
    public void delete(ObjectKey key) {
        measured("delete", () -> store.delete(key));
    }

    @Override
    public void deleteAll(String prefix) {
        measured("delete_all", () -> store.deleteAll(prefix));
    }

    private void measured(String call, Runnable run) {
        measured(call, () -> {
            run.run();
            return true;
        });
    }

    private <T> T measured(String call, Supplier<T> run) {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            T answer = run.get();
            outcome = "ok";
            return answer;
        } catch (NoSuchObjectException missing) {
            outcome = "missing";
            throw missing;
        } finally {
            Timer.builder("reelmill.store.call")
                    .description("Calls to the object store, with their retries")
                    .serviceLevelObjectives(BUCKETS)
                    .tag("call", call)
                    .tag("outcome", outcome)
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
