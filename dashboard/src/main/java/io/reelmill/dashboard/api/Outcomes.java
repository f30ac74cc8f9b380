package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.video.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Turns outcomes other than success into problems. */
public final class Outcomes {

    private Outcomes() {}

    public static void require(Outcome outcome, Supplier<ProblemException> notFound) {
        require(outcome, notFound, () -> false);
    }

    /** @param asWanted whether things are as the caller wanted them although there was nothing to do */
    public static void require(Outcome outcome, Supplier<ProblemException> notFound, BooleanSupplier asWanted) {
        switch (outcome) {
            case DONE -> {}
            case NOT_FOUND -> throw notFound.get();
            case EXTERNAL_ID_TAKEN ->
                throw ProblemException.of(RequestProblem.EXTERNAL_ID_TAKEN, RequestProblem.EXTERNAL_ID_TAKEN.title());
            case NOTHING_TO_DO -> {
                if (!asWanted.getAsBoolean()) {
                    throw ProblemException.of(RequestProblem.NOTHING_TO_DO, RequestProblem.NOTHING_TO_DO.title());
                }
            }
        }
    }
}
