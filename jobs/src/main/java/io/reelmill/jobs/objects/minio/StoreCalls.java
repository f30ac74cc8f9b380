package io.reelmill.jobs.objects.minio;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.XmlParserException;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Makes requests to the store: each within a time limit, again after growing pauses where that may help, ended at once
 * when the calling thread is interrupted.
 */
final class StoreCalls {

    private static final int SUCCESS_BELOW = 400;

    private final CallCatcher catcher;
    private final Patience patience;
    private final String place;
    private final Duration lastMoment;
    private final CountDownLatch closed;

    StoreCalls(CallCatcher catcher, Patience patience, String place) {
        this(catcher, patience, place, Duration.ZERO, new CountDownLatch(1));
    }

    private StoreCalls(
            CallCatcher catcher, Patience patience, String place, Duration lastMoment, CountDownLatch closed) {
        this.catcher = catcher;
        this.patience = patience;
        this.place = place;
        this.lastMoment = lastMoment;
        this.closed = closed;
    }

    /**
     * The same calls, but one that is interrupted is given this long to end well: what is cut off when all was sent is
     * carried out all the same, perhaps only after its caller has cleaned up.
     */
    StoreCalls ending(Duration within) {
        return new StoreCalls(catcher, patience, place, within, closed);
    }

    /** The answer; every refusal is a failure. */
    <T> T demand(String what, Duration limit, Supplier<CompletableFuture<T>> request) {
        try {
            return ask(what, limit, request);
        } catch (RefusedException refused) {
            throw failure(what, refused);
        }
    }

    /** The answer, or the refusal where the caller may have a use for it. */
    <T> T ask(String what, Duration limit, Supplier<CompletableFuture<T>> request) throws RefusedException {
        return exchange(what, limit, request).answer().join();
    }

    /** An exchange whose answer is there. */
    <T> Exchange<T> exchange(String what, Duration limit, Supplier<CompletableFuture<T>> request)
            throws RefusedException {
        long start = System.nanoTime();
        for (int retry = 1; ; retry++) {
            try {
                return once(what, limit, request);
            } catch (IOException failed) {
                Duration pause = patience.backoff().before(retry);
                if (System.nanoTime() - start + pause.toNanos()
                        > patience.retryFor().toNanos()) {
                    throw failure(what, failed);
                }
                pause(what, pause);
            }
        }
    }

    /** One try. */
    <T> Exchange<T> once(String what, Duration limit, Supplier<CompletableFuture<T>> request)
            throws IOException, RefusedException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(what);
        }
        Exchange<T> exchange = catcher.start(request);
        try {
            exchange.answer().get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return exchange;
        } catch (InterruptedException e) {
            exchange.abandonAfter(lastMoment);
            Thread.currentThread().interrupt();
            throw interrupted(what);
        } catch (TimeoutException e) {
            exchange.abandon();
            throw new IOException("no answer within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw transientOrRefused(e);
        }
    }

    FailureException failure(String what, Exception cause) {
        return new FailureException(
                FailureCode.STORE_UNAVAILABLE, what + " in " + place + ": " + cause.getMessage(), cause);
    }

    /** Ends every pause; what is being tried then is given up. */
    void close() {
        closed.countDown();
    }

    private void pause(String what, Duration pause) {
        try {
            if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CancellationException(what + " was given up because the program ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(what);
        }
    }

    static CancellationException interrupted(String what) {
        return new CancellationException(what + " was interrupted");
    }

    private static IOException transientOrRefused(ExecutionException failed) throws RefusedException {
        Throwable cause = failed.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ErrorResponseException answer) {
            return transientOrRefused(answer);
        }
        if (cause instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof MinioException client && client.getCause() instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof XmlParserException garbled) {
            return new IOException("the store's answer cannot be read", garbled);
        }
        if (cause instanceof MinioException client) {
            throw new RefusedException("", String.valueOf(client.getMessage()), client);
        }
        throw new IllegalStateException(cause);
    }

    // A store may find while it joins parts, after it has begun a successful answer, that it cannot.
    private static IOException transientOrRefused(ErrorResponseException answer) throws RefusedException {
        String code = answer.errorResponse().code();
        String message = code + ", " + answer.getMessage();
        if (answer.response().code() < SUCCESS_BELOW) {
            return new IOException(message, answer);
        }
        throw new RefusedException(code, message, answer);
    }
}
