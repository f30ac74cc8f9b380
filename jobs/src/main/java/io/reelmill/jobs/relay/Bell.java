package io.reelmill.jobs.relay;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread that does its work whenever it is called. Calls that come while it works lead to one more round; calls
 * beyond that say nothing new.
 */
final class Bell {

    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final String name;

    @GuardedBy("this")
    private @Nullable ThreadPoolExecutor thread;

    Bell(String name) {
        this.name = name;
    }

    synchronized void call(Runnable round) {
        if (thread != null) {
            thread.execute(round);
        }
    }

    synchronized void start() {
        if (thread == null) {
            thread = new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(1),
                    this::daemon,
                    new ThreadPoolExecutor.DiscardPolicy());
        }
    }

    /** Waits for the round that is going on. */
    void stop() {
        ThreadPoolExecutor ending;
        synchronized (this) {
            ending = thread;
            thread = null;
        }
        if (ending != null) {
            end(ending);
        }
    }

    synchronized boolean isRunning() {
        return thread != null;
    }

    private static void end(ThreadPoolExecutor thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
