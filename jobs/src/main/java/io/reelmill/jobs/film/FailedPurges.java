package io.reelmill.jobs.film;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Begins removals anew that have failed for good: what is deleted is hidden, so nobody else could ask for it. */
@Component
@OnWorkers
final class FailedPurges implements Sweep {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final WorkStore works;
    private final WorkQueue queue;

    FailedPurges(Transactions transactions, WorkStore works, WorkQueue queue) {
        this.transactions = transactions;
        this.works = works;
        this.queue = queue;
    }

    @Override
    public String id() {
        return "failed-purges";
    }

    @Override
    public String name() {
        return "Try again to remove what was deleted";
    }

    @Override
    public String cron() {
        return "0 25 * * * *";
    }

    @Override
    public void run() {
        transactions.inTransaction(() -> queue.enqueue(works.retryPurges(AT_ONCE)));
    }
}
