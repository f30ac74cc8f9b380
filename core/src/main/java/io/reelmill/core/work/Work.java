package io.reelmill.core.work;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work row as it stands.
 *
 * @param round counts the times it was asked for anew; the job's id follows from work and round
 * @param attempt number of its latest claim over all rounds; 0 before the first
 * @param failures attempts of this round that ended badly and count against its bound
 */
public record Work(
        WorkId id,
        VideoId video,
        WorkKind kind,
        int version,
        @Nullable String track,
        int ordinal,
        Priority priority,
        long rank,
        String name,
        WorkState state,
        int round,
        int attempt,
        int failures,
        UUID jobId,
        @Nullable WorkerId worker,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
