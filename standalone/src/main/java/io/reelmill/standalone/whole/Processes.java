package io.reelmill.standalone.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The living processes that work on a folder, found by what the kernel tells of them. */
public final class Processes {

    private static final Duration END_LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(100);

    private Processes() {}

    /** Those whose command, variables or working folder name it, whoever started them. */
    static List<ProcessHandle> workingOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> names(process.pid(), folder.toString()))
                .toList();
    }

    /** Whoever still ends has a few seconds for it. */
    static void assertNoneWorksOn(Path folder) {
        long end = System.nanoTime() + END_LIMIT.toNanos();
        while (!workingOn(folder).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still at work on " + folder + ": " + commandsOf(workingOn(folder)));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static List<String> commandsOf(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> text(Path.of("/proc", Long.toString(process.pid()), "cmdline")))
                .toList();
    }

    public static List<ProcessHandle> ffmpegsOf(Path folder) {
        return workingOn(folder).stream()
                .filter(process -> process.info().command().orElse("").endsWith("/ffmpeg"))
                .toList();
    }

    private static boolean names(long pid, String folder) {
        Path process = Path.of("/proc", Long.toString(pid));
        return text(process.resolve("cmdline")).contains(folder)
                || text(process.resolve("environ")).contains(folder)
                || workingFolder(process).startsWith(folder);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException endedOrNotOurs) {
            return "";
        }
    }

    private static String workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).toString();
        } catch (IOException endedOrNotOurs) {
            return "";
        }
    }
}
