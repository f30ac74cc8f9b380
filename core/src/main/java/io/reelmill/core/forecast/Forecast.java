package io.reelmill.core.forecast;

import io.reelmill.core.fleet.FleetLoad;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import java.util.List;
import java.util.OptionalDouble;

/** What a fleet as it is makes of a queue as it is. Nothing is known of what comes in meanwhile. */
public final class Forecast {

    private final WorkCosts costs;
    private final List<WaitingWorks> waiting;
    private final List<Worker> taking;

    /** @param fleet the living workers; those that are being drained take nothing */
    public Forecast(WorkCosts costs, List<WaitingWorks> waiting, List<Worker> fleet) {
        this.costs = costs;
        this.waiting = List.copyOf(waiting);
        this.taking = fleet.stream().filter(worker -> !worker.draining()).toList();
    }

    /**
     * How long until the work at this position is taken up; nothing where nobody could take it.
     *
     * @param position in its lane, from 1
     * @param running works of the lane
     */
    public OptionalDouble secondsUntilClaimed(Lane lane, long position, long running) {
        double throughput = slotSpeed(lane);
        if (throughput == 0) {
            return OptionalDouble.empty();
        }
        double ahead = Math.max(0, position - Math.max(0, slots(lane) - running));
        return OptionalDouble.of(ahead * meanSeconds(lane) / throughput);
    }

    /** How long until nothing waits; nothing where nobody takes it. */
    public OptionalDouble secondsToEmpty(Lane lane) {
        double left = waitingSeconds(lane);
        double throughput = slotSpeed(lane);
        return left == 0
                ? OptionalDouble.of(0)
                : throughput == 0 ? OptionalDouble.empty() : OptionalDouble.of(left / throughput);
    }

    /** @param running heavy works */
    public FleetLoad load(long running) {
        double perWorker = taking.isEmpty() ? 1 : slots(Lane.HEAVY) / (double) taking.size();
        return new FleetLoad(waitingSeconds(Lane.HEAVY), running, taking.size(), Math.max(1, perWorker));
    }

    private double waitingSeconds(Lane lane) {
        return waiting.stream()
                .filter(some -> some.kind().lane() == lane)
                .mapToDouble(some -> some.works() * costs.seconds(some.kind(), some.profile(), some.shortSide()))
                .sum();
    }

    private double meanSeconds(Lane lane) {
        long works = waiting.stream()
                .filter(some -> some.kind().lane() == lane)
                .mapToLong(WaitingWorks::works)
                .sum();
        return works == 0 ? 0 : waitingSeconds(lane) / works;
    }

    private double slotSpeed(Lane lane) {
        return taking.stream()
                .mapToDouble(worker -> worker.slots(lane) * (lane == Lane.HEAVY ? costs.speed(worker.id()) : 1))
                .sum();
    }

    private long slots(Lane lane) {
        return taking.stream().mapToLong(worker -> worker.slots(lane)).sum();
    }
}
