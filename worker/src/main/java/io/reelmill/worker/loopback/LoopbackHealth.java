package io.reelmill.worker.loopback;

import io.reelmill.jobs.OnWorkers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether programs can still read what is lent to them. */
@Component("loopbackHealthIndicator")
@OnWorkers
final class LoopbackHealth implements HealthIndicator {

    private final LoopbackReader reader;

    LoopbackHealth(LoopbackReader reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        return (reader.listening() ? Health.up() : Health.down()).build();
    }
}
