package io.reelmill.jobs.health;

import io.reelmill.core.progress.ProgressBusHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether progress moves live. Nothing depends on it, so that its absence is told but takes nothing down. */
@Component("redisHealthIndicator")
class LiveProgressPart implements HealthIndicator {

    /** Not among the statuses that are put together to that of the whole. */
    private static final Status AWAY = new Status("AWAY");

    private final ProgressBusHealth bus;

    LiveProgressPart(ProgressBusHealth bus) {
        this.bus = bus;
    }

    @Override
    public Health health() {
        return (bus.reachable() ? Health.up() : Health.status(AWAY)).build();
    }
}
