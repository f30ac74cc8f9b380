package io.reelmill.jobs.job.fleet;

import io.reelmill.core.fleet.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers since when each life line has been seen broken, without being held in between. */
final class BrokenLines {

    private final Duration grace;
    private final Map<WorkerId, Instant> since = new HashMap<>();

    BrokenLines(Duration grace) {
        this.grace = grace;
    }

    /** Takes note of those that are broken now; answers those that have been for longer than the grace. */
    Set<WorkerId> overdue(Set<WorkerId> broken, Instant now) {
        since.keySet().retainAll(broken);
        broken.forEach(worker -> since.putIfAbsent(worker, now));
        return broken.stream()
                .filter(worker -> !now.isBefore(since.getOrDefault(worker, now).plus(grace)))
                .collect(Collectors.toUnmodifiableSet());
    }

    void forget() {
        since.clear();
    }
}
