package io.reelmill.dashboard.api.job;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.work.Work;
import java.util.List;

/** Says in one sentence why a waiting work does not run yet. */
public final class Waiting {

    private Waiting() {}

    public static String reason(Work work, List<Worker> fleet) {
        List<Worker> taking =
                fleet.stream().filter(worker -> !worker.draining()).toList();
        if (fleet.isEmpty()) {
            return "a worker: none is running";
        }
        if (taking.isEmpty()) {
            return "a worker that takes work: all are draining";
        }
        if (taking.stream().allMatch(worker -> worker.busy() >= slotsFor(work, worker))) {
            return "a free slot: all workers are busy";
        }
        return work.failures() > 0 ? "the pause before its next attempt" : "its turn";
    }

    private static int slotsFor(Work work, Worker worker) {
        return switch (work.kind().lane()) {
            case HEAVY -> worker.heavySlots();
            case LIGHT -> worker.heavySlots() + worker.lightSlots();
        };
    }
}
