package io.reelmill.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server found through the file that it keeps beside its data.
 *
 * @param pid its process id
 */
record Postmaster(long pid) {

    /** The server on these files, unless there is none; a file whose process is another program's is removed. */
    static Optional<Postmaster> of(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        Postmaster named = new Postmaster(Long.parseLong(lines.get(0).strip()));
        List<String> words = named.commandLine();
        if (words.contains(files.toString())) {
            return Optional.of(named);
        }
        if (!words.isEmpty()) {
            // after a crash the id may have gone to a process that Postgres would take for its other self
            Files.delete(pidFile);
        }
        return Optional.empty();
    }

    private List<String> commandLine() throws IOException {
        try {
            String words =
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return words.isEmpty() ? List.of() : List.of(words.split("\0"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
