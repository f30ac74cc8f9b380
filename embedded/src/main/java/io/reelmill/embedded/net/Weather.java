package io.reelmill.embedded.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.InterruptedIOException;
import java.time.Duration;

/** What all connections of a proxy suffer from; fair until it is told otherwise. */
public final class Weather {

    private enum State {
        FAIR,
        SILENT,
        GONE
    }

    @GuardedBy("this")
    private State state = State.FAIR;

    @GuardedBy("this")
    private Duration delay = Duration.ZERO;

    /** Everything passes, at once. */
    public synchronized void clear() {
        state = State.FAIR;
        delay = Duration.ZERO;
        notifyAll();
    }

    /** Whatever is sent comes so much later, piece by piece. */
    public synchronized void slow(Duration each) {
        delay = each;
    }

    /** Nothing passes, and nobody says so; it goes on where it stopped once the weather clears. */
    public synchronized void silence() {
        state = State.SILENT;
    }

    /** New connections are closed at once. */
    public synchronized void leave() {
        state = State.GONE;
    }

    synchronized boolean isGone() {
        return state == State.GONE;
    }

    /** Returns when the next piece may pass. */
    void await() throws InterruptedIOException {
        try {
            Thread.sleep(awaitVoice().toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private synchronized Duration awaitVoice() throws InterruptedException {
        while (state == State.SILENT) {
            wait();
        }
        return delay;
    }
}
