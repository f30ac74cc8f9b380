package io.reelmill.worker.ffmpeg;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A started program: one thread reads its log, one its output, the caller waits and watches its limits. */
final class RunningProgram implements AutoCloseable {

    /** A grandchild may hold the pipes open after the program itself is gone. */
    private static final Duration PIPES_CLOSE = Duration.ofSeconds(5);

    private final Process process;
    private final ProgramCommand command;
    private final LogTail tail;
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    private final long startedAt = System.nanoTime();
    private volatile long aliveAt = startedAt;
    private volatile boolean killed;

    RunningProgram(Process process, ProgramCommand command) {
        this.process = process;
        this.command = command;
        this.tail = new LogTail(command::veil);
    }

    Ending await(StandardOutput output) throws InterruptedException {
        Thread log = reader("log", () -> tail.read(process.getErrorStream()));
        Thread out = reader("output", () -> output.read(process.getInputStream(), this::alive));
        Ending ending = awaitExit();
        if (ending != Ending.EXITED) {
            kill();
        }
        out.join(command.stallLimit().toMillis());
        log.join(PIPES_CLOSE.toMillis());
        passOnRefusal();
        if (out.isAlive()) {
            throw new FailureException(FailureCode.INTERNAL, "what " + name() + " wrote was not read to its end");
        }
        return ending;
    }

    int exitStatus() {
        return process.exitValue();
    }

    String logTail() {
        return tail.text();
    }

    /** Ends the program if it still runs, and its readers with it. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        closeQuietly(process.getInputStream());
        closeQuietly(process.getErrorStream());
    }

    private String name() {
        return command.program().getFileName().toString();
    }

    private void kill() {
        killed = true;
        new ProgramTree(process).kill();
    }

    private void alive() {
        aliveAt = System.nanoTime();
    }

    private Ending awaitExit() throws InterruptedException {
        while (true) {
            long now = System.nanoTime();
            long untilStalled = aliveAt + command.stallLimit().toNanos() - now;
            long untilOutOfTime = startedAt + command.timeLimit().toNanos() - now;
            if (process.waitFor(Math.min(untilStalled, untilOutOfTime), TimeUnit.NANOSECONDS)) {
                return Ending.EXITED;
            }
            if (untilOutOfTime <= 0) {
                return Ending.OUT_OF_TIME;
            }
            if (untilStalled <= 0) {
                return Ending.STALLED;
            }
        }
    }

    private void passOnRefusal() {
        Exception refused = refusal.get();
        if (refused instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (refused != null) {
            throw new FailureException(
                    FailureCode.INTERNAL, "cannot take what " + name() + " writes: " + refused.getMessage(), refused);
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private Thread reader(String what, Reading reading) {
        Thread thread = new Thread(
                () -> {
                    try {
                        reading.run();
                    } catch (IOException | RuntimeException e) {
                        // a pipe that breaks because the program was killed is no refusal
                        if (!killed && refusal.compareAndSet(null, e)) {
                            kill();
                        }
                    }
                },
                name() + "-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException alreadyBroken) {
            // nothing is read from it any more
        }
    }
}
