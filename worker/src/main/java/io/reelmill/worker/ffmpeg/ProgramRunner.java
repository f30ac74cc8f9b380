package io.reelmill.worker.ffmpeg;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.work.ProgramTrace;
import java.io.IOException;

/**
 * Runs a program to its end on the calling platform thread. Interrupting that thread ends the program at once; so does
 * the end of this process, however it ends.
 */
public final class ProgramRunner {

    private final Launcher launcher;

    private ProgramRunner(Launcher launcher) {
        this.launcher = launcher;
    }

    /** Runs programs on any core. */
    public static ProgramRunner onAllCores() {
        return onCores("");
    }

    /**
     * Runs programs on the given cores only; ffmpeg's own thread options do not bound it.
     *
     * @param cores as {@code taskset -c} takes them, e.g. {@code 0-3,8}; empty for all
     */
    public static ProgramRunner onCores(String cores) {
        return new ProgramRunner(Launcher.onCores(cores));
    }

    /**
     * Runs it and waits for its end.
     *
     * @throws InterruptedException where the calling thread was interrupted; the program is gone by then
     * @throws FailureException where it could not be started, or what it wrote could not be taken
     */
    public ProgramResult run(ProgramCommand command, StandardOutput output) throws InterruptedException {
        RunningProgram program = new RunningProgram(start(command), command);
        try {
            Ending ending = program.await(output);
            return new ProgramResult(ending, program.exitStatus(), trace(command, program));
        } finally {
            program.close();
        }
    }

    private static ProgramTrace trace(ProgramCommand command, RunningProgram program) {
        return new ProgramTrace(command.shown(), program.logTail());
    }

    private Process start(ProgramCommand command) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            return launcher.start(command);
        } catch (IOException e) {
            throw new FailureException(
                    FailureCode.INTERNAL, "cannot start " + command.program().getFileName() + ": " + e.getMessage(), e);
        }
    }
}
