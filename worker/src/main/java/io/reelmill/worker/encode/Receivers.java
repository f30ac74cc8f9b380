package io.reelmill.worker.encode;

import io.reelmill.worker.scratch.AttemptFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads that take one run's outputs from the encoder, one for each output, and the sockets they listen at. Closing
 * ends them: the sockets first, so that none waits for an encoder that is gone.
 */
final class Receivers implements AutoCloseable {

    private static final long ENDING_SECONDS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "encode-receiver");
        thread.setDaemon(true);
        return thread;
    });
    private final List<OutputSocket> sockets = new ArrayList<>();
    private final List<Future<?>> futures = new ArrayList<>();

    OutputSocket listen(AttemptFolder folder, String name) {
        OutputSocket socket = OutputSocket.in(folder.path(), name);
        sockets.add(socket);
        return socket;
    }

    <T> Future<T> start(Callable<T> receiver) {
        Future<T> future = threads.submit(receiver);
        futures.add(future);
        return future;
    }

    /** To be called when the encoder has ended: nobody connects any more, what was written is still received. */
    void encoderEnded() {
        sockets.forEach(OutputSocket::close);
    }

    /** Waits for all; answers what each that failed threw. */
    List<Throwable> await() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
            }
        }
        return failures;
    }

    /** The result of a receiver that has ended well, as {@link #await()} made sure. */
    static <T> T result(Future<T> ended) {
        try {
            return ended.get(0, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("it has not ended well", e);
        }
    }

    @Override
    public void close() {
        encoderEnded();
        threads.shutdownNow();
        // also when interrupted: nothing may be on its way to the store once the attempt clears up
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
