package io.reelmill.dashboard.problem;

import io.reelmill.core.failure.Actor;
import io.reelmill.core.failure.FailureCode;

/** A failure of a video or its work, as a kind of problem. */
record FailureProblem(FailureCode failure) implements ProblemKind {

    @Override
    public String code() {
        return failure.code();
    }

    @Override
    public int status() {
        return switch (failure.actor()) {
            case CALLER -> 422;
            case OPERATOR -> 503;
            case US -> 500;
        };
    }

    @Override
    public String title() {
        return failure.title();
    }

    @Override
    public Actor actor() {
        return failure.actor();
    }

    @Override
    public boolean retryable() {
        return failure.retryable();
    }
}
