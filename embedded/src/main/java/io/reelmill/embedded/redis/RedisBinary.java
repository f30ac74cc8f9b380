package io.reelmill.embedded.redis;

import io.reelmill.embedded.binaries.BinaryCache;
import io.reelmill.embedded.binaries.Versions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The unpacked, statically linked Redis server. */
final class RedisBinary {

    private static final String RESOURCE = "/redis-server-7.0.15-linux-amd64";
    private static final String PROGRAM = "redis-server";

    private RedisBinary() {}

    static Path unpack(BinaryCache cache) {
        return cache.folder("redis-" + Versions.of("redis"), RedisBinary::unpackInto)
                .resolve(PROGRAM);
    }

    private static void unpackInto(Path folder) throws IOException {
        try (InputStream program = RedisBinary.class.getResourceAsStream(RESOURCE)) {
            if (program == null) {
                throw new FileNotFoundException("no jar on the class path holds " + RESOURCE);
            }
            Path target = folder.resolve(PROGRAM);
            Files.copy(program, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
