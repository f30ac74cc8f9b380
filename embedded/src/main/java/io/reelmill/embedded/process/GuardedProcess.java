package io.reelmill.embedded.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that ends with this JVM, whatever ends the JVM.
 *
 * <p>The command runs in the foreground under a small shell script in a session of its own. The script holds a pipe to
 * this JVM; when the pipe closes, because {@link #stop} closed it or because the JVM was killed, the script asks the
 * command to end and, past the limit, kills it. A session of its own keeps a terminal's Ctrl-C from the command, so that
 * this JVM can still use it while shutting down.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final String GUARD = guardScript();
    // in a variable, to keep lists of processes readable
    private static final String GUARD_VARIABLE = "REELMILL_GUARD";
    private static final String RUN_GUARD = "eval \"$" + GUARD_VARIABLE + "\"";
    private static final Duration KILL_GRACE = Duration.ofSeconds(5);

    private final GuardedCommand command;
    private final Logger log;
    private final Process process;
    private final OutputTail tail = new OutputTail();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread reader;
    private volatile boolean stopping;

    private GuardedProcess(GuardedCommand command, String readyText) throws IOException {
        this.command = command;
        this.log = System.getLogger("io.reelmill.embedded." + command.name());
        this.process = start(guardedWords(command));
        this.reader = new Thread(() -> readOutput(readyText), command.name() + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the command and returns at once. */
    public static GuardedProcess start(GuardedCommand command) {
        return start(command, "");
    }

    /**
     * Starts the command and returns as soon as it has written a line that contains the text.
     *
     * @throws ProcessFailure if it ends before, or does not write it within the limit
     */
    public static GuardedProcess startAndAwait(GuardedCommand command, String readyText, Duration limit) {
        GuardedProcess process = start(command, readyText);
        try {
            process.awaitReady(limit);
            process.reportEnd();
            return process;
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    /**
     * Runs the command to its end and returns what it wrote, at most its last lines.
     *
     * @throws ProcessFailure if it fails or does not end within the limit
     */
    public static String run(GuardedCommand command, Duration limit) {
        try (GuardedProcess process = start(command)) {
            int exitCode = process.awaitExit(limit);
            if (exitCode != 0) {
                throw process.failure("failed with exit code " + exitCode);
            }
            return process.output();
        }
    }

    /** The process id of the guard, the parent of the command. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the command has ended, for whatever reason. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {});
    }

    /** The last lines that the command wrote. */
    public String output() {
        return tail.text();
    }

    /**
     * Waits for the command to end by itself.
     *
     * @throws ProcessFailure if it does not within the limit; it is stopped then
     */
    public int awaitExit(Duration limit) {
        if (!waitFor(limit)) {
            stop();
            throw failure("did not end within " + limit.toSeconds() + " s");
        }
        joinReader();
        return process.exitValue();
    }

    /** Asks the command to end, waits, and past its limit kills it. Does nothing if it has ended. */
    public void stop() {
        stopping = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            log.log(Level.DEBUG, "the guard of {0} is gone already", command.name());
        }
        if (!waitFor(command.stopLimit().plus(KILL_GRACE))) {
            log.log(Level.WARNING, "{0} does not end; killing it", command.name());
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        joinReader();
    }

    @Override
    public void close() {
        stop();
    }

    private static GuardedProcess start(GuardedCommand command, String readyText) {
        try {
            return new GuardedProcess(command, readyText);
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " cannot be started", e);
        }
    }

    private static Process start(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put(GUARD_VARIABLE, GUARD);
        return builder.start();
    }

    private static List<String> guardedWords(GuardedCommand command) {
        List<String> words = new ArrayList<>();
        words.add("setsid");
        words.addAll(command.launcher());
        words.addAll(List.of("/bin/sh", "-c", RUN_GUARD, command.name()));
        words.add(command.stopSignal().name());
        words.add(Long.toString(command.stopLimit().toSeconds()));
        words.addAll(command.words());
        return words;
    }

    private void readOutput(String readyText) {
        try (Reader output = process.inputReader(StandardCharsets.UTF_8)) {
            tail.readAll(output, line -> {
                log.log(Level.DEBUG, line);
                if (!readyText.isEmpty() && line.contains(readyText)) {
                    ready.complete(null);
                }
            });
        } catch (IOException e) {
            log.log(Level.DEBUG, "the output of " + command.name() + " broke off", e);
        } finally {
            ready.completeExceptionally(new IOException("the output ended"));
        }
    }

    private void awaitReady(Duration limit) {
        try {
            ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure("ended before it was ready");
        } catch (TimeoutException e) {
            throw failure("was not ready within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for: interrupted");
        }
    }

    private void reportEnd() {
        var unused = process.onExit().thenAccept(ended -> {
            if (!stopping) {
                String report = "{0} ended by itself with exit code {1}:\n{2}";
                log.log(Level.ERROR, report, command.name(), ended.exitValue(), output());
            }
        });
    }

    private boolean waitFor(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (true) {
                try {
                    return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void joinReader() {
        try {
            reader.join(KILL_GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessFailure failure(String what) {
        return new ProcessFailure(command.name() + " " + what, output());
    }

    private static String guardScript() {
        try (InputStream script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IllegalStateException("guard.sh is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
