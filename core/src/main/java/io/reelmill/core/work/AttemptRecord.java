package io.reelmill.core.work;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.fleet.WorkerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one claim, for operators.
 *
 * @param outcome {@code running}, {@code succeeded}, {@code failed}, {@code handed_on}, {@code lost} or {@code cancelled}
 * @param command the program's arguments, without addresses or secrets; empty where none ran
 * @param logTail the program's last lines
 */
public record AttemptRecord(
        Attempt attempt,
        WorkerId worker,
        String outcome,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure,
        List<String> command,
        String logTail) {}
