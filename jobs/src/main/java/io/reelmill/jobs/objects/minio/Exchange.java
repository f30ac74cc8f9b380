package io.reelmill.jobs.objects.minio;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** A request and the answer it will get; {@code call} is null where it failed before it left. */
record Exchange<T>(CompletableFuture<T> answer, @Nullable Call call) {

    /** Breaks the connection, from whatever thread; who reads the answer finds out. */
    void breakOff() {
        if (call != null) {
            call.cancel();
        }
    }

    /** Breaks the connection, and an answer that still comes is closed unread. */
    void abandon() {
        breakOff();
        var unused = answer.thenAccept(Exchange::closeUnread);
    }

    /** The same, after a moment in which it may still end by itself. */
    void abandonAfter(Duration moment) {
        try {
            answer.get(moment.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException over) {
            // nobody is interested any more
        }
        abandon();
    }

    private static void closeUnread(Object late) {
        if (late instanceof InputStream stream) {
            try {
                stream.close();
            } catch (IOException alreadyBroken) {
                // nobody will read from it
            }
        }
    }
}
