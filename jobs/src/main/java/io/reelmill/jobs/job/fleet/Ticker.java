package io.reelmill.jobs.job.fleet;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own. What fails is tried again at the next tick; the first of a row
 * of failures is told. */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final Runnable task;
    private final ScheduledThreadPoolExecutor thread;
    private boolean failing;

    /** Starts at once. */
    public Ticker(String name, Duration every, Runnable task) {
        this.name = name;
        this.task = task;
        this.thread = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread created = new Thread(runnable, name);
            created.setDaemon(true);
            return created;
        });
        thread.scheduleWithFixedDelay(this::tick, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Out of turn, on the ticker's thread. */
    public void soon() {
        if (!thread.isShutdown()) {
            thread.execute(this::tick);
        }
    }

    private void tick() {
        try {
            task.run();
            if (failing) {
                LOG.info("{} goes on", name);
            }
            failing = false;
        } catch (RuntimeException triedAgain) {
            if (!failing) {
                LOG.warn("{} fails and is tried again: {}", name, triedAgain.toString());
            }
            failing = true;
        }
    }

    /** Waits for a tick that is going on; closing twice is safe. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
