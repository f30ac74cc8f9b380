package io.reelmill.dashboard.metrics;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.micrometer.core.instrument.Timer;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.video.Priority;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.forecast.Forecasts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The queue as it stood a few seconds ago at most. However often and by however many it is asked, the database is asked
 * once in that time, also while it does not answer.
 */
final class QueueSnapshot {

    static final Duration KEPT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(QueueSnapshot.class);

    private final WorkStore works;
    private final WorkerStore workers;
    private final Forecasts forecasts;
    private final Timer timer;

    @GuardedBy("this")
    private Optional<Reading> reading = Optional.empty();

    @GuardedBy("this")
    private long readAt;

    @GuardedBy("this")
    private boolean read;

    /** What was read together. */
    record Reading(List<QueueCount> counts, int workers, int desiredWorkers, Instant at) {

        Optional<QueueCount> of(WorkKind kind, Priority priority) {
            return counts.stream()
                    .filter(count -> count.kind() == kind && count.priority() == priority)
                    .findFirst();
        }
    }

    /** @param timer of the readings */
    QueueSnapshot(WorkStore works, WorkerStore workers, Forecasts forecasts, Timer timer) {
        this.works = works;
        this.workers = workers;
        this.forecasts = forecasts;
        this.timer = timer;
    }

    /** Empty while the database does not answer. */
    synchronized Optional<Reading> now() {
        if (!read || System.nanoTime() - readAt > KEPT.toNanos()) {
            reading = timer.record(this::fresh);
            readAt = System.nanoTime();
            read = true;
        }
        return reading;
    }

    private Optional<Reading> fresh() {
        try {
            List<QueueCount> counts = works.queue();
            List<Worker> fleet = workers.living();
            return Optional.of(
                    new Reading(counts, fleet.size(), forecasts.desiredWorkers(counts, fleet), Instant.now()));
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The queue cannot be read", away);
            return Optional.empty();
        }
    }
}
