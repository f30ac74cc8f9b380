package io.reelmill.embedded;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@link AllServices} in a JVM of its own.
 *
 * @param guard keeps it from outliving the test
 * @param jvm the JVM itself
 * @param starts how often services were started on its data folder
 */
record ChildJvm(GuardedProcess guard, ProcessHandle jvm, int starts) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: pid=(\\d+) starts=(\\d+)");
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /**
     * Starts it and waits until its services run.
     *
     * @param launcher words before the command, such as to become another user
     * @param options of the JVM
     */
    static ChildJvm start(List<String> launcher, List<String> options, List<Path> classPath, Path data) {
        List<String> words = new ArrayList<>(launcher);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.addAll(List.of(AllServices.class.getName(), data.toString()));
        GuardedProcess guard =
                GuardedProcess.startAndAwait(GuardedCommand.of("child-jvm", words), "ready: ", START_LIMIT);
        Matcher ready = READY.matcher(guard.output());
        if (!ready.find()) {
            throw new IllegalStateException(guard.output());
        }
        ProcessHandle jvm = ProcessHandle.of(Long.parseLong(ready.group(1))).orElseThrow();
        return new ChildJvm(guard, jvm, Integer.parseInt(ready.group(2)));
    }

    /** What {@code kill -9} does. */
    void kill() {
        jvm.destroyForcibly();
    }

    @Override
    public void close() {
        guard.stop();
    }
}
