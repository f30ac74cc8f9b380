package io.reelmill.jobs.job.server;

import io.reelmill.core.fleet.Lane;
import io.reelmill.jobs.job.claim.Slots;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jobrunr.server.threadpool.JobRunrExecutor;

/**
 * One platform thread for each job: a program that was started with a death signal is bound to the thread that started
 * it, and an interrupt that comes late finds nobody instead of the next job. Slots were counted by the claim, so every
 * job starts at once. JobRunr stopping its server, as it does when the database is away, leaves jobs alone; draining is
 * ours.
 */
final class JobThreads implements JobRunrExecutor {

    private final Slots slots;
    private final AtomicLong started = new AtomicLong();

    JobThreads(Slots slots) {
        this.slots = slots;
    }

    /** Runs a claimed job; its slot is free before {@code whenFree} runs. */
    void start(Lane lane, Runnable job, Runnable whenFree) {
        String name = lane.name().toLowerCase(Locale.ROOT) + "-job-" + started.incrementAndGet();
        Thread thread = new Thread(
                () -> {
                    try {
                        job.run();
                    } finally {
                        slots.giveBack(lane, 1);
                        whenFree.run();
                    }
                },
                name);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            slots.giveBack(lane, 1);
            throw noThread;
        }
    }

    @Override
    public int getWorkerCount() {
        return slots.capacity();
    }

    @Override
    public void start() {}

    @Override
    public void stop(Duration awaitTimeout) {}

    @Override
    public void execute(Runnable command) {
        throw new UnsupportedOperationException("jobs are started in their lane");
    }
}
