package io.reelmill.worker.source;

import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;

/** A running work that nobody watches. */
final class IdleWork implements RunningWork {

    @Override
    public Attempt attempt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Work work() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void progress(double fraction) {
        // nobody watches
    }

    @Override
    public void milestone(String line) {
        // nobody reads
    }
}
