package io.reelmill.dashboard.api.event;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One listener's connection. It is written to without blocking, by whichever thread brings something or finds room, one
 * at a time: who comes while another writes leaves a note and goes, and the writing one looks again. So a listener that
 * does not read holds up nobody, and costs no thread.
 */
final class EventStream implements WriteListener {

    private static final int MANY_FRAMES = 500;

    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingFrames = new AtomicInteger();
    private final AtomicInteger notes = new AtomicInteger();
    private volatile boolean finishing;
    private volatile boolean ended;

    // only the writing thread of the moment touches these
    private boolean unflushed;
    private boolean completed;

    /** To be made on the request's thread; what is offered is sent once that thread is done. */
    EventStream(AsyncContext connection) throws IOException {
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        connection.addListener(new WhenLost());
        out.setWriteListener(this);
    }

    void offer(byte[] frame) {
        waitingFrames.incrementAndGet();
        waiting.add(frame);
        write();
    }

    /** Whether everything offered so far was taken. */
    boolean isIdle() {
        return waitingFrames.get() == 0;
    }

    /** Whether so much waits that what comes should be fetched again later. */
    boolean isFull() {
        return waitingFrames.get() >= MANY_FRAMES;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Ends the connection once everything offered was sent. */
    void finish() {
        finishing = true;
        write();
    }

    /** Ends the connection now. */
    void end() {
        ended = true;
        write();
    }

    @Override
    public void onWritePossible() {
        write();
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    private void write() {
        int seen = notes.incrementAndGet();
        if (seen > 1) {
            return;
        }
        while (seen != 0) {
            writeWhatWaits();
            seen = notes.addAndGet(-seen);
        }
    }

    private void writeWhatWaits() {
        try {
            boolean more = true;
            while (more && !ended && out.isReady()) {
                more = writeNext();
            }
        } catch (IOException | IllegalStateException gone) {
            ended = true;
        }
        if (ended && !completed) {
            completed = true;
            waiting.clear();
            complete();
        }
    }

    /** Answers false where nothing was left to write. */
    private boolean writeNext() throws IOException {
        byte[] frame = waiting.poll();
        if (frame != null) {
            out.write(frame);
            waitingFrames.decrementAndGet();
            unflushed = true;
            return true;
        }
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        ended = ended || finishing;
        return false;
    }

    private void complete() {
        try {
            connection.complete();
        } catch (IllegalStateException endedByTheContainer) {
            // it noticed first
        }
    }

    /** A connection that is lost ends there; the container would go on to an error page that nobody sees. */
    private final class WhenLost implements AsyncListener {

        @Override
        public void onError(AsyncEvent lost) {
            ended = true;
            complete();
        }

        @Override
        public void onTimeout(AsyncEvent late) {
            end();
        }

        @Override
        public void onComplete(AsyncEvent done) {
            ended = true;
        }

        @Override
        public void onStartAsync(AsyncEvent again) {}
    }
}
