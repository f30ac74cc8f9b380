package io.reelmill.worker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The working folder of one attempt, readable by this user only, gone with everything in it when it is closed. It may
 * hold sockets, whose paths may not be longer than 107 bytes.
 */
public record AttemptFolder(Path path) implements AutoCloseable {

    private static final int LONGEST = 70;

    /** Below {@code scratch}, or in the system's folder for temporary files where that path is too long for sockets. */
    public static AttemptFolder in(Path scratch) {
        try {
            Path home = scratch.toAbsolutePath();
            return new AttemptFolder(
                    home.toString().length() <= LONGEST
                            ? Files.createTempDirectory(Files.createDirectories(home), "e")
                            : Files.createTempDirectory("reelmill-attempt-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + scratch, e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + path, e);
        }
    }
}
