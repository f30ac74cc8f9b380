package io.reelmill.jobs.job.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for work when there may be some. A burst of wakes asks once; and because JobRunr drops a question while another
 * is being answered, the last wake of a burst asks again a little later, twice.
 */
final class Waker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);
    private static final List<Duration> TRAILING = List.of(Duration.ofMillis(50), Duration.ofMillis(250));

    private final Runnable ask;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean asking = new AtomicBoolean();

    @GuardedBy("this")
    private final List<Future<?>> trailing = new ArrayList<>();

    Waker(Runnable ask) {
        this.ask = ask;
        // a wake may come while this is closed, and is then for nothing
        thread = new ScheduledThreadPoolExecutor(
                1, task -> new Thread(task, "job-waker"), new ThreadPoolExecutor.DiscardPolicy());
        thread.setRemoveOnCancelPolicy(true);
    }

    void wake() {
        if (asking.compareAndSet(false, true)) {
            thread.execute(() -> {
                asking.set(false);
                ask();
            });
        }
        trail();
    }

    private synchronized void trail() {
        trailing.forEach(later -> later.cancel(false));
        trailing.clear();
        TRAILING.forEach(delay -> trailing.add(thread.schedule(this::ask, delay.toMillis(), TimeUnit.MILLISECONDS)));
    }

    private void ask() {
        try {
            ask.run();
        } catch (RuntimeException databaseAway) {
            LOG.warn("could not ask for work: {}", databaseAway.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
