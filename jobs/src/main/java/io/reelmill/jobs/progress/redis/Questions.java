package io.reelmill.jobs.progress.redis;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks Redis and never waits for longer than its answer may take, whatever name lookup, connecting or sockets do. */
final class Questions implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final int IDLE_SECONDS = 10;

    private final Timing timing;
    private final Availability availability;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            question -> Threads.daemon("progress-question", question));

    Questions(Timing timing, Availability availability) {
        this.timing = timing;
        this.availability = availability;
    }

    /** The answer, or {@code otherwise} where there is none in time. */
    <T> T ask(Callable<T> question, T otherwise) {
        if (availability.resting()) {
            return otherwise;
        }
        try {
            return answer(threads.submit(question), otherwise);
        } catch (RejectedExecutionException tooMany) {
            return otherwise;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T answer(Future<T> question, T otherwise) {
        try {
            T answer = question.get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
            availability.answered();
            return answer;
        } catch (InterruptedException e) {
            question.cancel(true);
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            question.cancel(true);
            availability.failed(e);
        } catch (ExecutionException e) {
            availability.failed(e);
        }
        return otherwise;
    }
}
