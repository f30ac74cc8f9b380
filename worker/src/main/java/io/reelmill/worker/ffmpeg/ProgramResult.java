package io.reelmill.worker.ffmpeg;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.work.ProgramTrace;
import java.util.Optional;

/**
 * How a program ended and what it last said.
 *
 * @param exitStatus 128 and the signal's number where a signal ended it
 */
public record ProgramResult(Ending ending, int exitStatus, ProgramTrace trace) {

    private static final int SIGNALS = 128;
    private static final int LAST_SIGNAL = 31;
    /** How ffmpeg ends once it has caught a signal. */
    private static final int CAUGHT_SIGNAL = 255;
    /** The low byte of -ENOSPC. */
    private static final int NO_SPACE = 228;

    /** Whether it ended by itself with status 0. For ffmpeg that alone does not prove that it read everything. */
    public boolean succeeded() {
        return ending == Ending.EXITED && exitStatus == 0;
    }

    /**
     * Whether somebody else ended it: the kernel for want of memory, the terminal, whoever runs the machine. Not every
     * status above 128 says so: ffmpeg ends with the low byte of its error, 183 where it cannot read its input.
     */
    public boolean endedFromOutside() {
        boolean bySignal = exitStatus > SIGNALS && exitStatus <= SIGNALS + LAST_SIGNAL;
        return ending == Ending.EXITED && (bySignal || exitStatus == CAUGHT_SIGNAL);
    }

    /** Whether ffmpeg ended because there was no room for what it wrote. */
    public boolean diskFull() {
        return ending == Ending.EXITED && exitStatus == NO_SPACE;
    }

    /** What it failed of where neither its source nor the program itself is to blame. */
    public Optional<FailureCode> misfortune() {
        if (endedFromOutside()) {
            return Optional.of(FailureCode.PROGRAM_KILLED);
        }
        return diskFull() ? Optional.of(FailureCode.SCRATCH_FULL) : Optional.empty();
    }

    /** In words, for a failure's detail: "exit status 1". */
    public String reason() {
        return switch (ending) {
            case EXITED -> "exit status " + exitStatus;
            case STALLED -> "no progress, killed";
            case OUT_OF_TIME -> "out of time, killed";
        };
    }
}
