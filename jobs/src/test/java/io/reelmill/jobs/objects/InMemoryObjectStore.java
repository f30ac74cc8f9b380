package io.reelmill.jobs.objects;

import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Keeps objects in memory, for tests that are about something else. */
public final class InMemoryObjectStore implements ObjectStore {

    private final Map<String, Content> objects = new ConcurrentSkipListMap<>();
    private final Clock clock;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(byte[] bytes, Instant modifiedAt) {}

    public InMemoryObjectStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        endIfInterrupted();
        try {
            byte[] bytes = body.readAllBytes();
            endIfInterrupted();
            put(key, contentType, bytes);
            return new Received(bytes.length, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        endIfInterrupted();
        objects.put(key.value(), new Content(bytes.clone(), clock.instant()));
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        endIfInterrupted();
        Content content = objects.get(key.value());
        if (content == null) {
            throw new NoSuchObjectException(key);
        }
        int from = (int) Math.min(offset, content.bytes().length);
        int to = (int) Math.min(from + Math.min(length, Integer.MAX_VALUE), content.bytes().length);
        return new ByteArrayInputStream(Arrays.copyOfRange(content.bytes(), from, to));
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        endIfInterrupted();
        return Optional.ofNullable(objects.get(key.value())).map(content -> described(key.value(), content));
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        endIfInterrupted();
        requireFolder(prefix);
        objects.forEach((key, content) -> {
            if (key.startsWith(prefix)) {
                each.accept(described(key, content));
            }
        });
    }

    @Override
    public void folders(String prefix, Consumer<String> each) {
        endIfInterrupted();
        requireFolder(prefix);
        objects.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.indexOf('/', prefix.length()) > 0)
                .map(key -> key.substring(prefix.length(), key.indexOf('/', prefix.length())))
                .distinct()
                .forEach(each);
    }

    @Override
    public void delete(ObjectKey key) {
        endIfInterrupted();
        objects.remove(key.value());
    }

    @Override
    public void deleteAll(String prefix) {
        endIfInterrupted();
        requireFolder(prefix);
        objects.keySet().removeIf(key -> key.startsWith(prefix));
    }

    private static StoredObject described(String key, Content content) {
        return new StoredObject(
                new ObjectKey(key), content.bytes().length, sha256(content.bytes()), content.modifiedAt());
    }

    private static void requireFolder(String prefix) {
        if (!prefix.endsWith("/")
                || ObjectKey.parse(prefix.substring(0, prefix.length() - 1)).isEmpty()) {
            throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        }
    }

    private static void endIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
