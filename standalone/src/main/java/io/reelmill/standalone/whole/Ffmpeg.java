package io.reelmill.standalone.whole;

import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ffmpeg that makes clips and looks into what came out. */
public final class Ffmpeg {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final EmbeddedFfmpeg PROGRAMS = EmbeddedFfmpeg.unpack();

    /** Pictures a second of the films made here. */
    public static final int RATE = 24;

    private Ffmpeg() {}

    static void run(String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(PROGRAMS.ffmpeg().toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y"));
        Collections.addAll(words, arguments);
        GuardedProcess.run(GuardedCommand.of("ffmpeg", words), LIMIT);
    }

    /** What ffprobe says of one entry, a value a line. */
    public static List<String> probe(String input, String... arguments) {
        List<String> words = new ArrayList<>(List.of(PROGRAMS.ffprobe().toString(), "-v", "error"));
        Collections.addAll(words, arguments);
        words.addAll(List.of("-of", "csv=p=0", input));
        return GuardedProcess.run(GuardedCommand.of("ffprobe", words), LIMIT)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What framemd5 says of every decoded frame, a line each. */
    public static List<String> frames(Path film, Path folder) {
        try {
            Path digests = Files.createTempFile(folder, "frames", ".txt");
            run("-i", film.toString(), "-fps_mode", "passthrough", "-f", "framemd5", digests.toString());
            return Files.readAllLines(digests).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A moving test picture with a tone; its frames differ from one another. */
    public static Path film(Path file, int width, int height, int seconds) {
        run(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=" + width + "x" + height + ":rate=" + RATE + ":duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "48",
                "-c:a",
                "aac",
                "-movflags",
                "+faststart",
                file.toString());
        return file;
    }
}
