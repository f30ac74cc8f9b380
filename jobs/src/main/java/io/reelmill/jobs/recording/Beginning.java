package io.reelmill.jobs.recording;

import io.reelmill.core.access.Owner;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a caller says of a recording that is to begin, checked. */
public record Beginning(
        Owner owner,
        String name,
        @Nullable String externalId,
        String profile,
        Duration idleTimeout,
        Duration maxDuration,
        boolean live) {}
