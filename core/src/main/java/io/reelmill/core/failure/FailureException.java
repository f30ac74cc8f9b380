package io.reelmill.core.failure;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to whoever decides what follows from it. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(FailureCode code, String detail) {
        this(code, detail, null);
    }

    public FailureException(FailureCode code, String detail, @Nullable Throwable cause) {
        super(code.code() + ": " + detail, cause);
        this.failure = new Failure(code, detail);
    }

    public Failure failure() {
        return failure;
    }
}
