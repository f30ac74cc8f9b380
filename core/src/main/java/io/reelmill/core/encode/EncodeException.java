package io.reelmill.core.encode;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.work.ProgramTrace;

/** An encode that failed, with what the program was told and last said. */
public final class EncodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient ProgramTrace trace;

    public EncodeException(Failure failure, ProgramTrace trace) {
        super(failure.code().code() + ": " + failure.detail());
        this.failure = failure;
        this.trace = trace;
    }

    public Failure failure() {
        return failure;
    }

    public ProgramTrace trace() {
        return trace;
    }
}
