package io.reelmill.core.fleet;

import java.time.Instant;

/**
 * A worker process as its row stands.
 *
 * @param name for people: host and process id
 * @param heavySlots how much heavy work it runs at once
 * @param busy how much it runs now
 * @param encoderBuild the version line of its ffmpeg; films pin it
 */
public record Worker(
        WorkerId id,
        String name,
        int heavySlots,
        int lightSlots,
        int busy,
        String version,
        String encoderBuild,
        boolean draining,
        Instant startedAt,
        Instant lastSeenAt) {

    public int slots(Lane lane) {
        return switch (lane) {
            case HEAVY -> heavySlots;
            case LIGHT -> lightSlots;
        };
    }
}
