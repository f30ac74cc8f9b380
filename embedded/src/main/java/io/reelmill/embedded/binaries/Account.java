package io.reelmill.embedded.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The user that this JVM runs as. */
public record Account(int uid) {

    private static final int ROOT = 0;

    /** The account of this JVM. */
    public static Account current() {
        return ownerOf(Path.of("/proc/self/stat"));
    }

    /** The account that owns the file, or the link itself. */
    public static Account ownerOf(Path file) {
        try {
            return new Account((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRoot() {
        return uid == ROOT;
    }
}
