package io.reelmill.worker.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process with everything it started. */
final class ProgramTree {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;

    ProgramTree(Process process) {
        this.process = process;
    }

    /** Asks all to end, then makes them; afterwards the child is gone. Keeps the caller's interrupt. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        boolean interrupted = Thread.interrupted();
        if (!endsWithinGrace()) {
            interrupted |= Thread.interrupted();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithinGrace() {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
