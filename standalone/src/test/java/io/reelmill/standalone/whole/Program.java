package io.reelmill.standalone.whole;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A packaged program in a JVM of its own, which ends with this one at the latest. */
final class Program implements AutoCloseable {

    static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private final GuardedProcess guard;

    private Program(GuardedProcess guard) {
        this.guard = guard;
    }

    /** Starts it and waits for the text on its output. */
    static Program startAndAwait(String readyText, Path jar, Map<String, String> environment, String... arguments) {
        GuardedCommand command = command(jar, environment, arguments);
        return new Program(GuardedProcess.startAndAwait(command, readyText, START_LIMIT));
    }

    /** Starts it and returns at once. */
    static Program start(Path jar, Map<String, String> environment, String... arguments) {
        return new Program(GuardedProcess.start(command(jar, environment, arguments)));
    }

    private static GuardedCommand command(Path jar, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add("env");
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        words.addAll(List.of(arguments));
        return GuardedCommand.of(jar.getFileName().toString(), words).stoppedBy(StopSignal.TERM, STOP_LIMIT);
    }

    ProcessHandle jvm() {
        return ProcessHandle.of(guard.pid())
                .orElseThrow()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    String output() {
        return guard.output();
    }

    int awaitExit(Duration limit) {
        return guard.awaitExit(limit);
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** What {@code kill -9} does. */
    void kill() {
        jvm().destroyForcibly();
    }

    /** What {@code kill} does. */
    void askToEnd() {
        jvm().destroy();
    }

    @Override
    public void close() {
        guard.stop();
    }
}
