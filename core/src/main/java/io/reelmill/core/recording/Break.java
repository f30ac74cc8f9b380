package io.reelmill.core.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the line does not go on as before, so that another take begins.
 *
 * @param startedAt when what follows was begun, by its recorder's wall clock; null where it does not say
 * @param receivedAt when all of what follows first was there
 * @param missingMicros how much was not recorded; null where nobody knows
 */
public record Break(
        @Nullable Instant startedAt,
        Instant receivedAt,
        @Nullable Long missingMicros) {}
