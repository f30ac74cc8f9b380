package io.reelmill.embedded.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that still runs although the JVM that started it is gone.
 *
 * @param process where it runs
 */
public record Leftover(ProcessHandle process) {

    /**
     * Finds the program through the file in which it keeps its process id.
     *
     * <p>After a crash of the machine that id may belong to any other process. The program is known by a word of its
     * command line; a file that names another process is deleted, so that the program does not take that one for itself.
     */
    public static Optional<Leftover> find(Path pidFile, Path wordOfItsCommandLine) throws IOException {
        Optional<ProcessHandle> process = pid(pidFile).flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = commandLine(process.get());
        if (words.contains(wordOfItsCommandLine.toString())) {
            return process.map(Leftover::new);
        }
        if (!words.isEmpty()) {
            Files.deleteIfExists(pidFile);
        }
        return Optional.empty();
    }

    /** Asks it to end with the signal, and past the limit kills it. */
    public void end(StopSignal signal, Duration limit) {
        List<String> words = List.of("/bin/sh", "-c", "kill -s \"$1\" \"$2\" 2>&1 || :", "kill", signal.name());
        List<String> kill = new ArrayList<>(words);
        kill.add(Long.toString(process.pid()));
        GuardedProcess.run(GuardedCommand.of("kill", kill), limit);
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        try {
            return Files.readString(file).lines().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (NoSuchFileException | NumberFormatException unwritten) {
            return Optional.empty();
        }
    }

    private static List<String> commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            String words = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return words.isEmpty() ? List.of() : List.of(words.split("\0"));
        } catch (IOException endedMeanwhileOrHidden) {
            return List.of();
        }
    }
}
