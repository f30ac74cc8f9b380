package io.reelmill.sql.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads beside the test's own; closing ends them. */
public final class Side implements AutoCloseable {

    private static final long LIMIT_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    public <T> Future<T> start(Callable<T> action) {
        return threads.submit(action);
    }

    /** The action's result; fails the test when it takes too long. */
    public static <T> T result(Future<T> action) throws InterruptedException, ExecutionException, TimeoutException {
        return action.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
