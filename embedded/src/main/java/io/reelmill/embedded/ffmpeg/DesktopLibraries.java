package io.reelmill.embedded.ffmpeg;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries of a desktop that libavdevice is linked against and that a server does not have.
 *
 * <p>They serve capturing from screens and sound cards, which is never asked for; the loader only wants them to be
 * there. Where the host has the real one, that one is used.
 */
final class DesktopLibraries {

    static final List<EmptyLibrary> EMPTY = List.of(
            new EmptyLibrary("libxcb.so.1", List.of()),
            new EmptyLibrary("libxcb-shm.so.0", List.of()),
            new EmptyLibrary("libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4")),
            new EmptyLibrary("libpulse.so.0", List.of("PULSE_0")));

    private static final Pattern MISSING = Pattern.compile("error while loading shared libraries: ([^:]+):");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private DesktopLibraries() {}

    /** Puts empty ones into the folder for those that the program misses, until it runs. */
    static void complete(Path folder, Path program) throws IOException {
        GuardedCommand version = GuardedCommand.of("ffprobe", List.of(program.toString(), "-version"));
        for (int added = 0; ; added++) {
            try {
                GuardedProcess.run(version, LIMIT);
                return;
            } catch (ProcessFailure failure) {
                Optional<EmptyLibrary> missing = missing(failure.output());
                if (missing.isEmpty() || added == EMPTY.size()) {
                    throw failure;
                }
                EmptyLibrary library = missing.get();
                Files.write(folder.resolve(library.name()), library.bytes());
            }
        }
    }

    private static Optional<EmptyLibrary> missing(String output) {
        Matcher message = MISSING.matcher(output);
        return message.find()
                ? EMPTY.stream()
                        .filter(library -> library.name().equals(message.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
