package io.reelmill.jobs.objects.minio;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
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
