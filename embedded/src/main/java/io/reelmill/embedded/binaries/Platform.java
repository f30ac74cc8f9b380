package io.reelmill.embedded.binaries;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.ProcessFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the embedded programs run on.
 *
 * @param system the operating system's name as Java gives it
 * @param architecture the processor's name as Java gives it
 * @param glibc the version of the C library, empty where it is another library or too old to tell
 */
public record Platform(String system, String architecture, Optional<Glibc> glibc) {

    private static final Glibc OLDEST = new Glibc(2, 35);
    /** Part of the x86-64 ABI: there on every distribution that uses glibc, and it tells its version since 2.33. */
    private static final Path LOADER = Path.of("/lib64/ld-linux-x86-64.so.2");

    /**
     * Returns at once if the embedded programs can run here.
     *
     * @throws UnsupportedPlatformException if they cannot
     */
    public static void require() {
        Here.PLATFORM.check();
    }

    void check() {
        if (!system.equals("Linux")) {
            throw new UnsupportedPlatformException(system + " on " + architecture);
        }
        if (!architecture.equals("amd64")) {
            throw new UnsupportedPlatformException("Linux on " + architecture);
        }
        if (glibc.isEmpty()) {
            throw new UnsupportedPlatformException("Linux with another or an older C library");
        }
        Glibc found = glibc.get();
        if (found.compareTo(OLDEST) < 0) {
            throw new UnsupportedPlatformException("Linux with glibc " + found);
        }
    }

    private static Platform detect() {
        String system = System.getProperty("os.name");
        String architecture = System.getProperty("os.arch");
        return new Platform(system, architecture, detectGlibc());
    }

    private static Optional<Glibc> detectGlibc() {
        if (!Files.isExecutable(LOADER)) {
            return Optional.empty();
        }
        try {
            GuardedCommand command = GuardedCommand.of("loader", List.of(LOADER.toString(), "--version"));
            return Glibc.in(GuardedProcess.run(command, Duration.ofSeconds(10)));
        } catch (ProcessFailure e) {
            return Optional.empty();
        }
    }

    /** A version of the GNU C library. */
    record Glibc(int major, int minor) implements Comparable<Glibc> {

        private static final Pattern RELEASE = Pattern.compile("release version (\\d+)\\.(\\d+)");

        /** Finds the version in what the dynamic loader says about itself. */
        static Optional<Glibc> in(String text) {
            Matcher release = RELEASE.matcher(text);
            return release.find()
                    ? Optional.of(new Glibc(Integer.parseInt(release.group(1)), Integer.parseInt(release.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Glibc other) {
            return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    private static final class Here {
        static final Platform PLATFORM = detect();
    }
}
