package io.reelmill.jobs.progress.redis;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.exceptions.JedisException;

/** Tells Redis what waits in the outbox, on a thread of its own, a few times a second at most. */
final class Publisher implements AutoCloseable {

    private static final int MOST_WORKS = 1_000;

    private final Redis redis;
    private final Timing timing;
    private final Availability availability;
    private final Outbox outbox = new Outbox(MOST_WORKS);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Threads.daemon("progress-publisher", this::run);

    Publisher(Redis redis, Timing timing, Availability availability) {
        this.redis = redis;
        this.timing = timing;
        this.availability = availability;
    }

    void start() {
        thread.start();
    }

    void put(Note note) {
        outbox.put(note);
    }

    /** Tells once more what is left, mostly that work ended. */
    @Override
    public void close() {
        closed.countDown();
        Threads.end(thread);
        List<Note> rest = outbox.takeNow();
        if (!rest.isEmpty() && !availability.resting()) {
            tell(rest);
        }
    }

    private void run() {
        try {
            boolean told = true;
            do {
                told = tell(outbox.take());
            } while (!closed.await((told ? timing.pace() : timing.rest()).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ends) {
            // closed while there was nothing to tell
        }
    }

    private boolean tell(List<Note> notes) {
        try {
            redis.tell(notes);
            availability.answered();
            return true;
        } catch (JedisException e) {
            availability.failed(e);
            outbox.putBack(notes);
            return false;
        }
    }
}
