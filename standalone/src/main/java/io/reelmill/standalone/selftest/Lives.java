package io.reelmill.standalone.selftest;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each worker was there, what befell it, and when nobody could have handed on its work. */
final class Lives {

    static final int HEAVY_SLOTS = 1;

    /** For so long after its start nobody is judged by Postgres. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    /** So long a worker's line may be broken before it is given up. */
    private static final Duration RETURN = Duration.ofSeconds(5);

    /** Something that took a worker away. */
    record Fall(Fault fault, FleetWorker worker, Instant at) {}

    record Span(Instant from, Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    @GuardedBy("this")
    private final List<Fall> falls = new ArrayList<>();

    @GuardedBy("this")
    private final Map<String, List<Span>> there = new HashMap<>();

    @GuardedBy("this")
    private final Map<String, Span> shut = new HashMap<>();

    @GuardedBy("this")
    private final List<Span> unjudged = new ArrayList<>();

    synchronized void began(FleetWorker worker) {
        there.computeIfAbsent(worker.id(), unused -> new ArrayList<>()).add(new Span(Instant.now(), Instant.MAX));
    }

    /** It takes no work from now on. */
    synchronized void left(FleetWorker worker) {
        Instant now = Instant.now();
        there.computeIfPresent(worker.id(), (id, spans) -> {
            Span last = spans.remove(spans.size() - 1);
            spans.add(new Span(last.from(), now));
            return spans;
        });
    }

    synchronized void fell(Fault fault, FleetWorker worker) {
        falls.add(new Fall(fault, worker, Instant.now()));
        left(worker);
    }

    /** Postgres was away since then, and is back. */
    synchronized void postgresWasAway(Instant since) {
        unjudged.add(new Span(since, Instant.now().plus(SETTLING)));
    }

    /** Workers have to find their way back to Postgres, also the one that watches over the others. */
    synchronized void linesWereCut() {
        Instant now = Instant.now();
        unjudged.add(new Span(now, now.plus(RETURN)));
    }

    /** It was to take nothing since then. */
    synchronized void shut(FleetWorker worker, Instant since) {
        shut.put(worker.id(), new Span(since, Instant.now()));
    }

    synchronized boolean wasShut(String worker, Instant moment) {
        Span span = shut.get(worker);
        return span != null && span.holds(moment);
    }

    synchronized List<Fall> falls() {
        return List.copyOf(falls);
    }

    synchronized boolean couldJudge(Instant moment) {
        return unjudged.stream().noneMatch(span -> span.holds(moment));
    }

    synchronized List<String> presentAt(Instant moment) {
        return there.entrySet().stream()
                .filter(life -> life.getValue().stream().anyMatch(span -> span.holds(moment)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
