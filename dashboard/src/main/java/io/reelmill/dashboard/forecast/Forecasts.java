package io.reelmill.dashboard.forecast;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.fleet.FleetSizing;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.forecast.Forecast;
import io.reelmill.core.forecast.QueueReadings;
import io.reelmill.core.forecast.WorkCosts;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Looks ahead. What work costs changes slowly and is read every half minute at most, however many ask; who is next is
 * read anew for whoever wants to know.
 */
@Component
@EnableConfigurationProperties(FleetProperties.class)
public class Forecasts {

    private static final Duration COSTS_KEPT = Duration.ofSeconds(30);

    private final QueueReadings readings;
    private final WorkStore works;
    private final FleetSizing sizing;
    private final Clock clock;

    @GuardedBy("this")
    private WorkCosts costs = new WorkCosts(List.of());

    @GuardedBy("this")
    private Instant costsReadAt = Instant.MIN;

    Forecasts(QueueReadings readings, WorkStore works, FleetProperties fleet, Clock clock) {
        this.readings = readings;
        this.works = works;
        this.sizing = new FleetSizing(fleet.limits());
        this.clock = clock;
    }

    /** Of this fleet, with all that waits now. */
    public Forecast of(List<Worker> fleet) {
        return new Forecast(costs(), readings.waiting(), fleet);
    }

    /** How many workers an autoscaler should run. */
    public int desiredWorkers(List<QueueCount> queue, List<Worker> fleet) {
        return sizing.desired(of(fleet).load(running(queue, Lane.HEAVY)), clock.instant());
    }

    /** Where those of these works that wait stand in line, and when each can be expected to be taken up. */
    public Map<WorkId, Place> places(List<Work> listed, List<Worker> fleet) {
        List<WorkId> waiting = listed.stream()
                .filter(work -> work.state() == WorkState.WAITING)
                .map(Work::id)
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<WorkId, Long> positions = readings.positions(waiting);
        Forecast forecast = of(fleet);
        List<QueueCount> queue = works.queue();
        Map<WorkId, Place> places = new HashMap<>();
        for (Work work : listed) {
            Long position = positions.get(work.id());
            if (position != null) {
                Lane lane = work.kind().lane();
                OptionalDouble seconds = forecast.secondsUntilClaimed(lane, position, running(queue, lane));
                places.put(work.id(), new Place(position, seconds.isPresent() ? seconds.getAsDouble() : null));
            }
        }
        return places;
    }

    private static long running(List<QueueCount> queue, Lane lane) {
        return queue.stream()
                .filter(count -> count.kind().lane() == lane)
                .mapToLong(QueueCount::running)
                .sum();
    }

    private synchronized WorkCosts costs() {
        Instant now = clock.instant();
        if (costsReadAt.isBefore(now.minus(COSTS_KEPT))) {
            costs = new WorkCosts(readings.costs());
            costsReadAt = now;
        }
        return costs;
    }
}
