package io.reelmill.dashboard.api.queue;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.forecast.Forecast;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.forecast.Forecasts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how much waits and runs. */
@RestController
class QueueController {

    private static final double MILLIS_PER_SECOND = 1000;

    private final WorkStore works;
    private final WorkerStore workers;
    private final Forecasts forecasts;
    private final Clock clock;

    QueueController(WorkStore works, WorkerStore workers, Forecasts forecasts, Clock clock) {
        this.works = works;
        this.workers = workers;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @GetMapping("/api/v1/queue")
    QueueJson show(Fields fields) {
        fields.refuseRest();
        List<QueueCount> counts = works.queue();
        List<Worker> fleet = workers.living();
        Instant oldest = counts.stream()
                .map(QueueCount::oldestWaitingSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new QueueJson(
                counts.stream().mapToLong(QueueCount::waiting).sum(),
                counts.stream().mapToLong(QueueCount::running).sum(),
                secondsSince(oldest),
                secondsToEmpty(fleet),
                forecasts.desiredWorkers(counts, fleet),
                counts.stream().map(this::row).toList());
    }

    /** Of the lane that takes longer; null where nobody takes what waits in one of them. */
    private @Nullable Double secondsToEmpty(List<Worker> fleet) {
        Forecast forecast = forecasts.of(fleet);
        OptionalDouble heavy = forecast.secondsToEmpty(Lane.HEAVY);
        OptionalDouble light = forecast.secondsToEmpty(Lane.LIGHT);
        return heavy.isPresent() && light.isPresent() ? Math.max(heavy.getAsDouble(), light.getAsDouble()) : null;
    }

    private QueueJson.Row row(QueueCount count) {
        return new QueueJson.Row(
                count.kind().word(),
                count.priority().word(),
                count.waiting(),
                count.running(),
                secondsSince(count.oldestWaitingSince()));
    }

    private @Nullable Double secondsSince(@Nullable Instant moment) {
        return moment == null
                ? null
                : Math.max(0, Duration.between(moment, clock.instant()).toMillis() / MILLIS_PER_SECOND);
    }
}
