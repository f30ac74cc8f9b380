package io.reelmill.worker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this process, beside those of other workers on the machine. Its lock ends with the process, however it
 * ends; whoever comes next removes folders that nobody holds any more.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private ScratchFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes a new folder below {@code home} and clears away what killed workers have left there. */
    public static synchronized ScratchFolder in(Path home) {
        try {
            Files.createDirectories(home);
            // one at a time, so that no folder is seen between its making and its locking
            try (FileChannel door = open(home.resolve(LOCK))) {
                door.lock();
                removeAbandoned(home);
                Path path = Files.createTempDirectory(home, "w");
                FileChannel lock = open(path.resolve(LOCK));
                lock.lock();
                return new ScratchFolder(path, lock);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("there is no room for scratch files in " + home, unusable);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    public Path path() {
        return path;
    }

    /** Removes the folder with everything in it; closing twice is safe. */
    @Override
    public void close() {
        try {
            lock.close();
            delete(path);
        } catch (IOException stays) {
            LOG.warn("{} stays until the next worker starts here: {}", path, stays.getMessage());
        }
    }

    private static void removeAbandoned(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel lock = open(folder.resolve(LOCK))) {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }
}
