package io.reelmill.embedded.testing;

import io.reelmill.embedded.binaries.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The temporary folder of this JVM's services; at the end of the JVM they are closed and it is deleted. */
final class TestFolder {

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

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("reelmill-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::end, "test-services-end"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end() {
        try {
            synchronized (SERVICES) {
                for (AutoCloseable service : SERVICES) {
                    service.close();
                }
            }
            Folders.delete(FOLDER);
        } catch (Exception e) {
            throw new IllegalStateException("the test services did not end in good order", e);
        }
    }
}
