package io.reelmill.dashboard.api.queue;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.work.QueueCount;
import java.util.List;

/** How many workers an autoscaler should run: by what waits and by how busy the present ones are, whichever is more. */
final class DesiredWorkers {

    /** What a span costs, as spans are planned. */
    private static final double SECONDS_OF_WORK = 30;

    /** How long waiting work may take to be taken up. */
    private static final double WANTED_DELAY_SECONDS = 60;

    private static final double WANTED_USE = 0.6;

    private DesiredWorkers() {}

    static int of(List<QueueCount> queue, List<Worker> fleet) {
        double slotsForWaiting = heavy(queue).waiting * SECONDS_OF_WORK / WANTED_DELAY_SECONDS;
        double slotsForRunning = heavy(queue).running / WANTED_USE;
        double slotsPerWorker =
                fleet.stream().mapToInt(Worker::heavySlots).average().orElse(1);
        double slots = Math.max(slotsForWaiting, slotsForRunning);
        return Math.max(1, (int) Math.ceil(slots / Math.max(1, slotsPerWorker)));
    }

    private static Counts heavy(List<QueueCount> queue) {
        List<QueueCount> heavy = queue.stream()
                .filter(count -> count.kind().lane() == Lane.HEAVY)
                .toList();
        return new Counts(
                heavy.stream().mapToLong(QueueCount::waiting).sum(),
                heavy.stream().mapToLong(QueueCount::running).sum());
    }

    private record Counts(long waiting, long running) {}
}
