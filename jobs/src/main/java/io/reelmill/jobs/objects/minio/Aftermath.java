package io.reelmill.jobs.objects.minio;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans up after something that failed or was interrupted. Whoever failed waits for it; whoever was interrupted hardly
 * does, and the cleaning goes on without them.
 */
final class Aftermath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration INTERRUPTED_WAIT = Duration.ofMillis(300);
    private static final Duration AT_END = Duration.ofSeconds(3);

    private final ExecutorService threads = Threads.daemons("store-cleanup");

    void run(String what, Runnable cleaning) {
        Future<?> done = threads.submit(cleaning);
        boolean interrupted = Thread.interrupted();
        try {
            done.get((interrupted ? INTERRUPTED_WAIT : WAIT).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (TimeoutException e) {
            LOG.info("{} takes long and goes on in the background", what);
        } catch (ExecutionException e) {
            LOG.warn("{} failed, something unfinished stays in the store", what, e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits a moment for what is being cleaned. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(AT_END.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
