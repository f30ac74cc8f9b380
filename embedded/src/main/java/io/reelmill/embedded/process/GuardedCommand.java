package io.reelmill.embedded.process;

import java.time.Duration;
import java.util.List;

/**
 * A command to run under guard.
 *
 * @param name what logs and messages call it
 * @param launcher words put before the guard's shell, for example to become another user; may be empty
 * @param words the program and its arguments
 * @param stopSignal what asks it to end
 * @param stopLimit how long it may take to end before it is killed, at least one second
 */
public record GuardedCommand(
        String name, List<String> launcher, List<String> words, StopSignal stopSignal, Duration stopLimit) {

    private static final Duration DEFAULT_STOP_LIMIT = Duration.ofSeconds(10);

    public GuardedCommand {
        launcher = List.copyOf(launcher);
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        if (stopLimit.toSeconds() < 1) {
            throw new IllegalArgumentException("the stop limit is at least one second, not " + stopLimit);
        }
    }

    /** A command that ends on SIGTERM within ten seconds. */
    public static GuardedCommand of(String name, List<String> words) {
        return new GuardedCommand(name, List.of(), words, StopSignal.TERM, DEFAULT_STOP_LIMIT);
    }

    /** The same command behind the given launcher. */
    public GuardedCommand behind(List<String> launcher) {
        return new GuardedCommand(name, launcher, words, stopSignal, stopLimit);
    }

    /** The same command, ended in another way. */
    public GuardedCommand stoppedBy(StopSignal signal, Duration limit) {
        return new GuardedCommand(name, launcher, words, signal, limit);
    }
}
