package io.reelmill.worker.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of a program.
 *
 * @param folder where it runs; relative file names among the arguments count from there
 * @param veiled texts that must not be seen outside (addresses), each with what is shown instead, in trace and log
 * @param timeLimit how long it may run
 * @param stallLimit how long it may go without progress
 */
public record ProgramCommand(
        Path program,
        List<String> arguments,
        Path folder,
        Map<String, String> veiled,
        Duration timeLimit,
        Duration stallLimit) {

    public ProgramCommand {
        arguments = List.copyOf(arguments);
        veiled = Map.copyOf(veiled);
        if (timeLimit.isNegative() || timeLimit.isZero() || stallLimit.isNegative() || stallLimit.isZero()) {
            throw new IllegalArgumentException("limits are positive: " + timeLimit + ", " + stallLimit);
        }
    }

    ProgramCommand with(List<String> otherArguments) {
        return new ProgramCommand(program, otherArguments, folder, veiled, timeLimit, stallLimit);
    }

    /** The line as it may be shown: the program's name and the veiled arguments. */
    List<String> shown() {
        return Stream.concat(Stream.of(program.getFileName().toString()), arguments.stream())
                .map(this::veil)
                .toList();
    }

    String veil(String text) {
        String shown = text;
        for (Map.Entry<String, String> entry : veiled.entrySet()) {
            shown = shown.replace(entry.getKey(), entry.getValue());
        }
        return shown;
    }
}
