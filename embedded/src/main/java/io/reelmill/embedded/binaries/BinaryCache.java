package io.reelmill.embedded.binaries;

import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that programs are unpacked into, once for each version.
 *
 * <p>A folder appears under its name only when it is complete. Several JVMs may ask for the same one at the same time:
 * one unpacks, the others wait for it.
 */
public final class BinaryCache {

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path root;

    public BinaryCache(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The cache of the user that this JVM runs as. */
    public static BinaryCache ofUser() {
        return new BinaryCache(UserCache.ROOT);
    }

    /**
     * The complete folder of that name, unpacked now if it is not there yet.
     *
     * @throws UncheckedIOException if it cannot be unpacked
     */
    public Path folder(String name, Unpacking unpacking) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            unpackOnce(folder, unpacking);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be unpacked into " + root, e);
        }
    }

    // Threads of one JVM cannot wait for each other's file lock, so they queue here first.
    private static synchronized void unpackOnce(Path folder, Unpacking unpacking) throws IOException {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                Folders.delete(unfinished);
                Files.createDirectory(unfinished);
                unpacking.into(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static final class UserCache {

        static final Path ROOT = find();

        private static Path find() {
            String property = System.getProperty("reelmill.cache", "");
            String variable = System.getenv().getOrDefault("REELMILL_CACHE", "");
            if (!property.isBlank()) {
                return Path.of(property);
            }
            if (!variable.isBlank()) {
                return Path.of(variable);
            }
            Account account = Account.current();
            return candidates(account)
                    .filter(candidate -> isOursAlone(candidate, account))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no folder to unpack programs into can be written:"
                            + " name one in the variable REELMILL_CACHE"));
        }

        private static Stream<Path> candidates(Account account) {
            String temporary = System.getProperty("java.io.tmpdir");
            Path last = Path.of(temporary, "reelmill-cache-" + account.uid());
            if (account.isRoot()) {
                // not below /root: Postgres runs as another user where it must, and has to reach its programs
                return Stream.of(Path.of("/var/cache/reelmill"), last);
            }
            String home = System.getProperty("user.home", "");
            String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
            List<Path> base = !xdg.isBlank()
                    ? List.of(Path.of(xdg))
                    : home.startsWith("/") ? List.of(Path.of(home, ".cache")) : List.of();
            return Stream.concat(base.stream().map(folder -> folder.resolve("reelmill")), Stream.of(last));
        }

        /** Others must not be able to put programs there for us to run. */
        private static boolean isOursAlone(Path folder, Account account) {
            try {
                Files.createDirectories(folder);
                return Account.ownerOf(folder).equals(account)
                        && Files.isWritable(folder)
                        && Files.getPosixFilePermissions(folder).stream().noneMatch(OTHERS_MAY_WRITE::contains);
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        }
    }
}
