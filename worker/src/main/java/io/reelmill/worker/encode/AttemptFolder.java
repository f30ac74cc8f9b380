package io.reelmill.worker.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of one attempt, readable by this user only, gone with everything in it when it is closed. */
record AttemptFolder(Path path) implements AutoCloseable {

    static AttemptFolder in(Path scratch) {
        try {
            Files.createDirectories(scratch);
            return new AttemptFolder(Files.createTempDirectory(scratch.toAbsolutePath(), "e"));
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
