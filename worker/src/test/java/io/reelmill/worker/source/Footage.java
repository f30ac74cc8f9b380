package io.reelmill.worker.source;

import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.CapturedOutput;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes small films of every kind with the real ffmpeg, and tells them apart picture by picture. */
final class Footage {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MOST_OUTPUT = 16 << 20;

    private final Path folder;
    private final ProgramRunner runner = ProgramRunner.onAllCores();

    Footage(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Films a moving pattern.
     *
     * @param rate frames per second
     * @param options everything behind the pattern: sounds, codecs, the file's name last
     */
    Path film(String rate, double seconds, String options) throws InterruptedException {
        return film("testsrc2=size=128x96:rate=" + rate + ":duration=" + seconds, options);
    }

    /** Films what a lavfi graph shows. */
    Path film(String pattern, String options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i", pattern));
        arguments.addAll(List.of(options.split(" ")));
        return ffmpeg(arguments);
    }

    /** Makes another file of one or more; the arguments end with its name. */
    Path remake(String options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(List.of(options.split(" ")));
        return ffmpeg(arguments);
    }

    /** A digest of each picture, in the order in which they are shown. */
    List<String> pictures(Path film) throws InterruptedException {
        List<String> arguments = List.of(
                "-v",
                "error",
                "-i",
                film.toString(),
                "-map",
                "0:V:0",
                "-fps_mode",
                "passthrough",
                "-f",
                "framemd5",
                "-");
        return run(arguments)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    private Path ffmpeg(List<String> arguments) throws InterruptedException {
        run(arguments);
        return file(arguments.get(arguments.size() - 1));
    }

    private String run(List<String> arguments) throws InterruptedException {
        CapturedOutput output = new CapturedOutput(MOST_OUTPUT);
        ProgramCommand command =
                new ProgramCommand(TestServices.ffmpeg().ffmpeg(), arguments, folder, Map.of(), LIMIT, LIMIT);
        ProgramResult result = runner.run(command, output);
        if (!result.succeeded()) {
            throw new AssertionError(result.reason() + " " + result.trace());
        }
        return new String(output.bytes(), StandardCharsets.UTF_8);
    }
}
