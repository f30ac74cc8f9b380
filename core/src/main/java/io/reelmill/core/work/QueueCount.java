package io.reelmill.core.work;

import io.reelmill.core.video.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much of one kind and priority waits and runs, and since when the oldest waits. */
public record QueueCount(
        WorkKind kind,
        Priority priority,
        long waiting,
        long running,
        @Nullable Instant oldestWaitingSince) {}
