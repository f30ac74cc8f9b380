package io.reelmill.jobs.objects.minio;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call on a thread of its own, which is expected to fail. */
final class Attempt {

    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread thread;

    private Attempt(ThrowingCallable call) {
        this.thread = new Thread(() -> run(call), "attempt");
        thread.setDaemon(true);
    }

    static Attempt start(ThrowingCallable call) {
        Attempt attempt = new Attempt(call);
        attempt.thread.start();
        return attempt;
    }

    void interrupt() {
        thread.interrupt();
    }

    boolean pauses() {
        return stands("java.util.concurrent.CountDownLatch", "await");
    }

    boolean waitsForSocket() {
        return stands("sun.nio.ch.NioSocketImpl", "park");
    }

    Throwable failure(Duration within) {
        try {
            return failure.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("it goes on", e);
        }
    }

    private void run(ThrowingCallable call) {
        try {
            call.call();
            failure.complete(new AssertionError("it went well"));
        } catch (Throwable thrown) {
            failure.complete(thrown);
        }
    }

    private boolean stands(String type, String method) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }
}
