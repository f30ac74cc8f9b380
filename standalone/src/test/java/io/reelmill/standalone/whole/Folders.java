package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Data folders below a test's temporary one. */
final class Folders {

    private Folders() {}

    /** Where root runs the tests, Postgres runs as somebody else and must be able to get there. */
    static Path data(Path temporary, String name) {
        try {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
            return temporary.resolve(name);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
