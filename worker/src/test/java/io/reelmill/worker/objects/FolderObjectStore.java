package io.reelmill.worker.objects;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An object store in a folder, for tests: whole objects appear at once, as in a real one. */
public final class FolderObjectStore implements ObjectStore {

    private final Path folder;

    public FolderObjectStore(Path folder) {
        this.folder = folder;
    }

    /** Where an object's bytes lie, for tests that look at them. */
    public Path file(ObjectKey key) {
        return folder.resolve(key.value());
    }

    /** Takes a copy of a file in under {@code key}; answers its size. */
    public long take(ObjectKey key, Path file) {
        try {
            Files.createDirectories(file(key).getParent());
            Files.copy(file, file(key), StandardCopyOption.REPLACE_EXISTING);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        try {
            Files.createDirectories(file(key).getParent());
            Path unfinished = Files.createTempFile(folder, ".unfinished", "");
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                long size;
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    size = new DigestInputStream(body, sha256).transferTo(out);
                }
                Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
                return new Received(size, HexFormat.of().formatHex(sha256.digest()));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        receive(key, contentType, new ByteArrayInputStream(bytes));
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        try {
            SeekableByteChannel channel = Files.newByteChannel(file(key)).position(offset);
            return new LimitedInputStream(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "cannot open " + key, e);
        }
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return Files.isRegularFile(file(key)) ? Optional.of(describe(file(key))) : Optional.empty();
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(this::describe)
                    .filter(object -> object.key().value().startsWith(prefix))
                    .toList()
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void folders(String prefix, Consumer<String> each) {
        try (Stream<Path> found = Files.list(folder.resolve(prefix))) {
            found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredObject describe(Path file) {
        try {
            ObjectKey key = new ObjectKey(folder.relativize(file).toString());
            return new StoredObject(
                    key, Files.size(file), "", Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void deleteAll(String prefix) {
        list(prefix, object -> delete(object.key()));
    }
}
