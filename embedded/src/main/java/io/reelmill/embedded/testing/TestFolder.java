package io.reelmill.embedded.testing;

import io.reelmill.embedded.folder.FolderLock;
import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The temporary folder of this JVM's services; at the end of the JVM they are closed and it is deleted.
 *
 * <p>A killed JVM leaves its folder, and the next one deletes it.
 */
final class TestFolder {

    private static final String PREFIX = "reelmill-test-";
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    private static final Path FOLDER = create();
    private static final Deque<AutoCloseable> SERVICES = new ArrayDeque<>();

    private TestFolder() {}

    static Path resolve(String name) {
        return FOLDER.resolve(name);
    }

    /** Closes the service at the end of the JVM. */
    static <T extends AutoCloseable> T own(T service) {
        synchronized (SERVICES) {
            SERVICES.push(service);
        }
        return service;
    }

    /** Deletes the folders of killed JVMs; one that was made just now may not be locked yet. */
    static void deleteAbandoned(Path parent, Instant now) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                Instant made = Files.getLastModifiedTime(folder).toInstant();
                if (Files.isWritable(folder) && made.plus(ABANDONED_AFTER).isBefore(now)) {
                    deleteUnlessInUse(folder);
                }
            }
        }
    }

    private static void deleteUnlessInUse(Path folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryToTake(folder);
        if (lock.isPresent()) {
            Folders.delete(folder);
            lock.get().close();
        }
    }

    private static Path create() {
        try {
            Path parent = Path.of(System.getProperty("java.io.tmpdir"));
            Path folder = Files.createTempDirectory(parent, PREFIX);
            FolderLock lock = FolderLock.take(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder, lock), "test-services-end"));
            deleteAbandoned(parent, Instant.now());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Path folder, FolderLock lock) {
        try (lock) {
            synchronized (SERVICES) {
                for (AutoCloseable service : SERVICES) {
                    service.close();
                }
            }
            Folders.delete(folder);
        } catch (Exception e) {
            throw new IllegalStateException("the test services did not end in good order", e);
        }
    }
}
