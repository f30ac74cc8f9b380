package io.reelmill.worker.scratch;

import io.reelmill.jobs.job.server.Precondition;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Keeps a worker whose disk is full from taking work, which would only fail here, and lets it say so. */
public final class LeastRoom implements Precondition, HealthIndicator {

    private static final int MEGABYTE = 1_000_000;

    private final ScratchRoom room;
    private final long leastBytes;

    public LeastRoom(ScratchRoom room, long leastBytes) {
        this.room = room;
        this.leastBytes = leastBytes;
    }

    @Override
    public Optional<String> missing() {
        long usable = room.usable();
        return usable >= leastBytes
                ? Optional.empty()
                : Optional.of("room for scratch files: %d MB of at least %d MB are free"
                        .formatted(usable / MEGABYTE, leastBytes / MEGABYTE));
    }

    @Override
    public Health health() {
        return (missing().isEmpty() ? Health.up() : Health.down())
                .withDetail("usableBytes", room.usable())
                .withDetail("leastBytes", leastBytes)
                .build();
    }
}
