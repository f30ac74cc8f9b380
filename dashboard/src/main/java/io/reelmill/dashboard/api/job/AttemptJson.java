package io.reelmill.dashboard.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.dashboard.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a job.
 *
 * @param outcome {@code running}, {@code succeeded}, {@code failed}, {@code handed_on}, {@code lost} or {@code cancelled}
 * @param command left out in lists
 * @param log left out in lists
 */
@Schema(name = "Attempt")
record AttemptJson(
        int number,
        String worker,
        String outcome,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Problem error,
        @JsonInclude(Include.NON_NULL) @Nullable List<String> command,
        @JsonInclude(Include.NON_NULL) @Nullable String log) {

    static AttemptJson brief(AttemptRecord attempt) {
        return of(attempt, null, null);
    }

    static AttemptJson whole(AttemptRecord attempt) {
        return of(attempt, attempt.command(), attempt.logTail());
    }

    private static AttemptJson of(AttemptRecord attempt, @Nullable List<String> command, @Nullable String log) {
        return new AttemptJson(
                attempt.attempt().number(),
                attempt.worker().toString(),
                attempt.outcome(),
                attempt.startedAt(),
                attempt.finishedAt(),
                attempt.failure() == null ? null : Problem.of(attempt.failure()),
                command,
                log);
    }
}
