package io.reelmill.dashboard.problem;

import io.reelmill.core.failure.Actor;

/** What one sort of problem always says about itself. */
public interface ProblemKind {

    /** Stable, machine-readable, e.g. {@code request.invalid}. */
    String code();

    /** The HTTP status it is answered with. */
    int status();

    /** One short sentence for people. */
    String title();

    Actor actor();

    boolean retryable();

    /** Whether it passes by itself, so that the answer says when to come again. */
    default boolean passes() {
        return status() >= 500 && retryable();
    }
}
