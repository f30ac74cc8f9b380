package io.reelmill.jobs.job.sweep;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.work.WorkAudit;
import io.reelmill.jobs.OnWorkers;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.springframework.stereotype.Component;

/** Removes, in small transactions, rows that nothing else ever takes away. */
@Component
@OnWorkers
final class OldHistory implements Sweep {

    private static final Duration WORKERS = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    /** What one night leaves the next one takes. */
    private static final int BATCHES = 1000;

    private final EventLog events;
    private final WorkerStore workers;
    private final WorkAudit audit;
    private final HistoryProperties kept;

    OldHistory(EventLog events, WorkerStore workers, WorkAudit audit, HistoryProperties kept) {
        this.events = events;
        this.workers = workers;
        this.audit = audit;
        this.kept = kept;
    }

    @Override
    public String id() {
        return "old-history";
    }

    @Override
    public String name() {
        return "Remove old events, flows of deleted videos, and workers that went";
    }

    @Override
    public String cron() {
        return "0 15 3 * * *";
    }

    @Override
    public void run() throws InterruptedException {
        inBatches(limit -> events.forget(kept.events(), limit));
        inBatches(audit::forgetFlows);
        inBatches(limit -> workers.forget(WORKERS, limit));
    }

    private static void inBatches(IntUnaryOperator removing) throws InterruptedException {
        int removed = AT_ONCE;
        for (int batch = 0; batch < BATCHES && removed == AT_ONCE; batch++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("its worker is being stopped");
            }
            removed = removing.applyAsInt(AT_ONCE);
        }
    }
}
