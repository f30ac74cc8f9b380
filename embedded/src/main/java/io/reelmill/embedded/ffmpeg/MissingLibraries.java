package io.reelmill.embedded.ffmpeg;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the desktop libraries that libavdevice is linked against and that a server does not have.
 *
 * <p>They serve capturing from screens and sound cards, which is never asked for; the loader only wants files of their
 * names. Where the host has the real one, that one is used.
 */
final class MissingLibraries {

    private static final List<String> REPLACEABLE =
            List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");
    private static final Path STAND_IN = Path.of("libva-drm.so.2");
    private static final Pattern MISSING = Pattern.compile("error while loading shared libraries: ([^:]+):");

    private MissingLibraries() {}

    /** Makes the program runnable, one missing library after the other. */
    static void replace(Path libraries, Path program) throws IOException {
        GuardedCommand version = GuardedCommand.of("ffprobe", List.of(program.toString(), "-version"));
        for (int replaced = 0; ; replaced++) {
            try {
                GuardedProcess.run(version, Duration.ofSeconds(30));
                return;
            } catch (ProcessFailure failure) {
                Matcher missing = MISSING.matcher(failure.output());
                if (replaced == REPLACEABLE.size() || !missing.find() || !REPLACEABLE.contains(missing.group(1))) {
                    throw failure;
                }
                Files.createSymbolicLink(libraries.resolve(missing.group(1)), STAND_IN);
            }
        }
    }
}
