package io.reelmill.dashboard.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.video.Priority;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.forecast.Forecasts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Shows what waits and runs in the whole fleet. Workers do not: a thousand of them would ask the same. */
@Component
final class QueueMeters implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1000;

    private final WorkStore works;
    private final WorkerStore workers;
    private final Forecasts forecasts;

    QueueMeters(WorkStore works, WorkerStore workers, Forecasts forecasts) {
        this.works = works;
        this.workers = workers;
        this.forecasts = forecasts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timer timer = Timer.builder("reelmill.queue.read")
                .description("Reading the queue from the database")
                .register(registry);
        QueueSnapshot snapshot = new QueueSnapshot(works, workers, forecasts, timer);
        Gauge.builder("reelmill.fleet.workers", snapshot, now -> value(now, QueueSnapshot.Reading::workers))
                .description("Workers that are alive")
                .strongReference(true)
                .register(registry);
        gauge("reelmill.fleet.desired.workers", snapshot, QueueSnapshot.Reading::desiredWorkers)
                .description("Workers that an autoscaler should run")
                .register(registry);
        for (WorkKind kind : WorkKind.values()) {
            for (Priority priority : Priority.values()) {
                bind(registry, snapshot, kind, priority);
            }
        }
    }

    private static void bind(MeterRegistry registry, QueueSnapshot snapshot, WorkKind kind, Priority priority) {
        gauge("reelmill.queue.waiting", snapshot, now -> count(now, kind, priority, QueueCount::waiting))
                .description("Works that wait")
                .tags("kind", kind.word(), "priority", priority.word())
                .register(registry);
        gauge("reelmill.queue.running", snapshot, now -> count(now, kind, priority, QueueCount::running))
                .description("Works that run")
                .tags("kind", kind.word(), "priority", priority.word())
                .register(registry);
        gauge("reelmill.queue.oldest.wait", snapshot, now -> oldestWait(now, kind, priority))
                .description("How long the oldest has waited, for a slot or for its next try; 0 where none waits")
                .baseUnit("seconds")
                .tags("kind", kind.word(), "priority", priority.word())
                .register(registry);
    }

    private static Gauge.Builder<QueueSnapshot> gauge(
            String name, QueueSnapshot snapshot, ToDoubleFunction<QueueSnapshot.Reading> of) {
        return Gauge.builder(name, snapshot, now -> value(now, of)).strongReference(true);
    }

    private static double value(QueueSnapshot snapshot, ToDoubleFunction<QueueSnapshot.Reading> of) {
        Optional<QueueSnapshot.Reading> reading = snapshot.now();
        return reading.isPresent() ? of.applyAsDouble(reading.get()) : Double.NaN;
    }

    private static double count(
            QueueSnapshot.Reading now, WorkKind kind, Priority priority, ToDoubleFunction<QueueCount> of) {
        return now.of(kind, priority).map(of::applyAsDouble).orElse(0.0);
    }

    private static double oldestWait(QueueSnapshot.Reading now, WorkKind kind, Priority priority) {
        return now.of(kind, priority)
                .flatMap(count -> Optional.ofNullable(count.oldestWaitingSince()))
                .map(since -> Math.max(0, Duration.between(since, now.at()).toMillis() / MILLIS_PER_SECOND))
                .orElse(0.0);
    }
}
