package io.reelmill.dashboard.api.job;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.work.Work;
import io.reelmill.dashboard.forecast.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a waiting work does not run yet, and when it will. */
public final class Waiting {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private Waiting() {}

    /** @param place where it stands, if that was asked for */
    public static String reason(Work work, List<Worker> fleet, @Nullable Place place) {
        String reason = reason(work, fleet);
        return place == null || work.failures() > 0 ? reason : reason + ", " + line(place);
    }

    private static String line(Place place) {
        String stands = place.position() == 1 ? "next in line" : "number " + place.position() + " in line";
        return place.seconds() == null ? stands : stands + ", " + soon(place.seconds());
    }

    private static String soon(double seconds) {
        if (seconds < SECONDS_PER_MINUTE) {
            return "within a minute";
        }
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        return minutes < 2 * MINUTES_PER_HOUR
                ? "in about " + minutes + " min"
                : "in about " + Math.round(minutes / (double) MINUTES_PER_HOUR) + " h";
    }

    private static String reason(Work work, List<Worker> fleet) {
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
