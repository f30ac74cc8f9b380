package io.reelmill.jobs.job.server;

import io.reelmill.core.fleet.LifeLine;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.Slots;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while this worker can take work, or could if it were not asked to drain. */
@Component("worker")
@OnWorkers
final class WorkerHealth implements HealthIndicator {

    private final WorkerServer server;
    private final LifeLine line;
    private final Slots slots;

    WorkerHealth(WorkerServer server, LifeLine line, Slots slots) {
        this.server = server;
        this.line = line;
        this.slots = slots;
    }

    @Override
    public Health health() {
        boolean running = server.isRunning();
        boolean held = line.held();
        return (running && held ? Health.up() : Health.down())
                .withDetail("jobServerRuns", running)
                .withDetail("lifeLineHolds", held)
                .withDetail("busySlots", slots.busy())
                .withDetail("slots", slots.capacity())
                .build();
    }
}
