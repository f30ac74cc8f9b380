package io.reelmill.worker.ffmpeg;

import io.reelmill.core.work.ProgramTrace;

/**
 * How a program ended and what it last said.
 *
 * @param exitStatus 128 and the signal's number where a signal ended it
 */
public record ProgramResult(Ending ending, int exitStatus, ProgramTrace trace) {

    /** Whether it ended by itself with status 0. For ffmpeg that alone does not prove that it read everything. */
    public boolean succeeded() {
        return ending == Ending.EXITED && exitStatus == 0;
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
