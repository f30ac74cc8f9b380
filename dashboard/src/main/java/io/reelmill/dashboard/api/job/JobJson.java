package io.reelmill.dashboard.api.job;

import io.reelmill.dashboard.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work as operators see it.
 *
 * @param attempt number of its latest claim, 0 before the first
 * @param worker who runs it, or ran it last
 * @param command of the latest attempt, without addresses or secrets
 * @param waitsFor why a waiting one does not run yet
 * @param position of a waiting one in its lane, from 1, as it would be claimed now
 * @param startsInSeconds an estimate by what such work took lately; null where it does not wait or nobody takes it
 * @param log the last lines of the latest attempt's program
 * @param attempts every claim, oldest first
 */
@Schema(name = "Job")
record JobJson(
        String id,
        String video,
        String kind,
        String name,
        String status,
        String priority,
        int attempt,
        @Nullable String worker,
        double progress,
        List<String> command,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String waitsFor,
        @Nullable Long position,
        @Nullable Double startsInSeconds,
        String log,
        @Nullable Problem error,
        List<AttemptJson> attempts) {}
