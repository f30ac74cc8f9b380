package io.reelmill.dashboard.pages;

import io.reelmill.core.failure.Failure;

/**
 * A failure as people need it.
 *
 * @param what happened
 * @param why it did, as far as is known
 * @param who can put it right, and how
 * @param worthwhile whether trying again may help
 */
record FailureView(String what, String why, String who, String code, boolean worthwhile) {

    static FailureView of(Failure failure) {
        return new FailureView(
                failure.code().title(),
                failure.detail(),
                who(failure),
                failure.code().code(),
                failure.code().retryable());
    }

    private static String who(Failure failure) {
        boolean again = failure.code().retryable();
        return switch (failure.code().actor()) {
            case CALLER ->
                again
                        ? "Whoever sent the film can put this right; then try again."
                        : "Whoever sent the film can put this right, with another file. Trying again changes nothing.";
            case OPERATOR -> "Whoever runs the machines can put this right; then try again.";
            case US ->
                again
                        ? "This is Reelmill's own fault. Trying again may help; if not, report it with the job's log."
                        : "This is Reelmill's own fault. Please report it with the job's log.";
        };
    }
}
