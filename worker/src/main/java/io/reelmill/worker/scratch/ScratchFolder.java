package io.reelmill.worker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this process, beside those of other workers on the machine. Its lock ends with the process, however it
 * ends; whoever comes next removes folders that nobody holds any more.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String LOCK = "lock";
    private static final Pattern OURS = Pattern.compile("w\\d+");
    /** A socket's path may have 107 bytes; an attempt's folder and the socket's name come behind. */
    private static final int LONGEST_FOR_SOCKETS = 75;

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path path;
    private final FileChannel lock;
    private final @Nullable ScratchFolder near;

    private ScratchFolder(Path path, FileChannel lock, @Nullable ScratchFolder near) {
        this.path = path;
        this.lock = lock;
        this.near = near;
    }

    /** Takes a new folder below {@code home} and clears away what killed workers have left there. */
    public static ScratchFolder in(Path home) {
        return in(home, TEMPORARY.resolve("reelmill-" + System.getProperty("user.name")));
    }

    /** @param near has a short path: for attempts, where that of {@code home} is too long for sockets */
    static synchronized ScratchFolder in(Path home, Path near) {
        try {
            Files.createDirectories(home);
            // one at a time, so that no folder is seen between its making and its locking
            try (FileChannel door = open(home.resolve(LOCK))) {
                door.lock();
                removeAbandoned(home);
                Path path = Files.createTempDirectory(home, "w");
                FileChannel lock = open(path.resolve(LOCK));
                lock.lock();
                boolean fits =
                        home.equals(near) || path.toAbsolutePath().toString().length() <= LONGEST_FOR_SOCKETS;
                return new ScratchFolder(path, lock, fits ? null : in(near, near));
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

    /** Where attempts have their folders, which may hold sockets. */
    public Path attempts() {
        return near == null ? path : near.path;
    }

    /** Removes the folder with everything in it; closing twice is safe. */
    @Override
    public void close() {
        if (near != null) {
            near.close();
        }
        try {
            lock.close();
            if (Files.exists(path)) {
                Folders.delete(path);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.warn("{} stays until the next worker starts here: {}", path, stays.getMessage());
        }
    }

    private static void removeAbandoned(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            folders.filter(ScratchFolder::isOneOfOurs).forEach(ScratchFolder::removeIfAbandoned);
        }
    }

    /** Whatever else lies there, as {@code lost+found} on a disk of its own, is nobody's business. */
    private static boolean isOneOfOurs(Path folder) {
        return OURS.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static void removeIfAbandoned(Path folder) {
        try (FileChannel lock = open(folder.resolve(LOCK))) {
            if (lock.tryLock() != null) {
                Folders.delete(folder);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // another worker of this process
        } catch (IOException | UncheckedIOException notToBeTouched) {
            LOG.warn("{} stays: {}", folder, notToBeTouched.getMessage());
        }
    }
}
