package io.reelmill.worker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The working folder of one attempt, readable by this user only, gone with everything in it when it is closed. It may
 * hold sockets.
 */
public record AttemptFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptFolder.class);

    /** @param scratch as {@link ScratchFolder#attempts()} tells it */
    public static AttemptFolder in(Path scratch) {
        try {
            Path home = Files.createDirectories(scratch.toAbsolutePath());
            return new AttemptFolder(Files.createTempDirectory(home, "e"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + scratch, e);
        }
    }

    /** What cannot be removed stays until the worker's own folder goes; the attempt is not the worse for it. */
    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException | UncheckedIOException stays) {
            LOG.warn("{} stays until this worker ends: {}", path, stays.getMessage());
        }
    }
}
