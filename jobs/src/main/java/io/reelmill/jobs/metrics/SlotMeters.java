package io.reelmill.jobs.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.reelmill.core.fleet.Lane;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.Slots;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows how many slots this worker has and how many are taken. */
@Component
@OnWorkers
final class SlotMeters implements MeterBinder {

    private final Slots slots;

    SlotMeters(Slots slots) {
        this.slots = slots;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Lane lane : Lane.values()) {
            String word = lane.name().toLowerCase(Locale.ROOT);
            Gauge.builder("reelmill.worker.slots", slots, own -> own.capacity(lane))
                    .description("Works that this worker runs at once")
                    .tag("lane", word)
                    .register(registry);
            Gauge.builder("reelmill.worker.slots.busy", slots, own -> own.busy(lane))
                    .description("Slots that are taken")
                    .tag("lane", word)
                    .register(registry);
        }
    }
}
