package io.reelmill.dashboard.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.reelmill.core.failure.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it, with what Reelmill adds.
 *
 * @param type address of the kind's description, relative to this application
 * @param actor who can put it right: {@code caller}, {@code operator} or {@code us}
 * @param retryable whether the same thing done again may go well
 * @param field what of the request is meant, where it is one thing
 * @param requestId where the problem is the answer to a request
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String actor,
        boolean retryable,
        @JsonInclude(Include.NON_NULL) @Nullable String field,
        @JsonInclude(Include.NON_NULL) @Nullable String requestId) {

    /** Where kinds of problems are described, each under its code. */
    static final String DESCRIPTIONS = "/problems/";

    /** What answers tell of a problem that passes. */
    static final String RETRY_AFTER_SECONDS = "5";

    static Problem of(ProblemKind kind, String detail, @Nullable String field, @Nullable String requestId) {
        return new Problem(
                DESCRIPTIONS + kind.code(),
                kind.title(),
                kind.status(),
                detail,
                kind.code(),
                kind.actor().name().toLowerCase(Locale.ROOT),
                kind.retryable(),
                field,
                requestId);
    }

    /** Why a video or its work failed. */
    public static Problem of(Failure failure) {
        return of(new FailureProblem(failure.code()), failure.detail(), null, null);
    }
}
