package io.reelmill.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The ffmpeg that the workers use, run by hand.
 *
 * @param programs folder of ffmpeg and ffprobe
 */
record Ffmpeg(Path programs) {

    private static final File NOWHERE = new File("/dev/null");
    private static final String EVERYWHERE = "";

    /** What a run cost. */
    record Cost(double cpuSeconds, Duration wall) {}

    Cost run(List<String> arguments, Path folder) throws IOException, InterruptedException {
        return run(arguments, folder, EVERYWHERE);
    }

    /** @param cores as {@code taskset -c} takes them */
    Cost run(List<String> arguments, Path folder, String cores) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (!cores.equals(EVERYWHERE)) {
            line.addAll(List.of("taskset", "-c", cores));
        }
        line.add(programs.resolve("ffmpeg").toString());
        line.addAll(arguments);
        File log = folder.resolve("ffmpeg.log").toFile();
        double before = CpuTime.of(ProcessHandle.current()).children();
        long started = System.nanoTime();
        int status = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NOWHERE))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - started);
        if (status != 0) {
            throw new IOException("ffmpeg ended with " + status + ", see " + log + ": " + String.join(" ", line));
        }
        return new Cost(CpuTime.of(ProcessHandle.current()).children() - before, wall);
    }
}
