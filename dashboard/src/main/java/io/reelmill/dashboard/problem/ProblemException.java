package io.reelmill.dashboard.problem;

import org.jspecify.annotations.Nullable;

/** Ends the handling of a request with a problem as its answer. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final String detail;
    private final @Nullable String field;

    private ProblemException(ProblemKind kind, String detail, @Nullable String field, @Nullable Throwable cause) {
        super(kind.code() + ": " + detail, cause, false, false);
        this.kind = kind;
        this.detail = detail;
        this.field = field;
    }

    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, null, null);
    }

    public static ProblemException of(ProblemKind kind, String detail, Throwable cause) {
        return new ProblemException(kind, detail, null, cause);
    }

    /** A field whose value is not allowed, and why. */
    public static ProblemException invalid(String field, String why) {
        return new ProblemException(RequestProblem.INVALID, field + " " + why, field, null);
    }

    public static ProblemException unknownField(String field) {
        return new ProblemException(RequestProblem.UNKNOWN_FIELD, "there is no field " + field, field, null);
    }

    public static ProblemException notFound(String what) {
        return of(RequestProblem.NOT_FOUND, what);
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problem problem(@Nullable String requestId) {
        return Problem.of(kind, detail, field, requestId);
    }
}
