package io.reelmill.jobs.job.run;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.UUID;

/** The thread on which a handler runs, from begin to close. */
final class RunningThread implements AutoCloseable {

    private final UUID job;
    private final Runnable whenClosed;
    private final Thread thread = Thread.currentThread();

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private boolean interrupted;

    RunningThread(UUID job, Runnable whenClosed) {
        this.job = job;
        this.whenClosed = whenClosed;
    }

    UUID job() {
        return job;
    }

    synchronized void interrupt() {
        if (!ended) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Whether somebody wanted it to stop, also where the handler made something else of the interrupt. */
    synchronized boolean wasInterrupted() {
        return interrupted;
    }

    /** From now on nobody interrupts the thread for this work, and it goes on uninterrupted. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            // JobRunr interrupts as well, when it finds the job changed by others
            interrupted |= Thread.interrupted();
        }
        whenClosed.run();
    }
}
