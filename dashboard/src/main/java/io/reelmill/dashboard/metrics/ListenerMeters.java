package io.reelmill.dashboard.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.reelmill.dashboard.api.event.Audience;
import org.springframework.stereotype.Component;

/** Shows how many listen to events and progress. */
@Component
final class ListenerMeters implements MeterBinder {

    private final Audience audience;

    ListenerMeters(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("reelmill.event.listeners", audience, Audience::size)
                .description("Streams of events that are open")
                .register(registry);
    }
}
