package io.reelmill.standalone.whole;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packaged program in a JVM of its own, which ends with this one at the latest. */
public final class Program implements AutoCloseable {

    public static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private final GuardedProcess guard;

    private Program(GuardedProcess guard) {
        this.guard = guard;
    }

    /** Starts it and waits for the text on its output. */
    public static Program startAndAwait(
            String readyText, Path jar, Map<String, String> environment, String... arguments) {
        return startAndAwait(readyText, List.of(), jar, environment, arguments);
    }

    /** Behind a launcher, which in the end becomes it. */
    public static Program startAndAwait(
            String readyText, List<String> launcher, Path jar, Map<String, String> environment, String... arguments) {
        GuardedCommand command = command(launcher, jar, environment, arguments);
        return new Program(GuardedProcess.startAndAwait(command, readyText, START_LIMIT));
    }

    /** Starts it and returns at once. */
    static Program start(Path jar, Map<String, String> environment, String... arguments) {
        return new Program(GuardedProcess.start(command(List.of(), jar, environment, arguments)));
    }

    private static GuardedCommand command(
            List<String> launcher, Path jar, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>(launcher);
        words.add("env");
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        words.addAll(List.of(arguments));
        return GuardedCommand.of(jar.getFileName().toString(), words).stoppedBy(StopSignal.TERM, STOP_LIMIT);
    }

    public ProcessHandle jvm() {
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

    /** Where it listens, by what it said at its start. */
    public URI address() {
        Matcher port = PORT.matcher(output());
        if (!port.find()) {
            throw new IllegalStateException("it does not listen: " + output());
        }
        return URI.create("http://127.0.0.1:" + port.group(1));
    }

    int awaitExit(Duration limit) {
        return guard.awaitExit(limit);
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** What {@code kill -9} does. */
    public void kill() {
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
