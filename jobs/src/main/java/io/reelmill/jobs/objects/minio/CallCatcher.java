package io.reelmill.jobs.objects.minio;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * Finds the HTTP call behind a future of the client, which does not hand it out, so that it can be cut off. It relies on
 * the client making the call on the asking thread, which it does wherever the region is given.
 */
final class CallCatcher implements EventListener.Factory {

    private static final ThreadLocal<@Nullable Call> LATEST = new ThreadLocal<>();

    @Override
    public EventListener create(Call call) {
        LATEST.set(call);
        return EventListener.NONE;
    }

    <T> Exchange<T> start(Supplier<CompletableFuture<T>> request) {
        LATEST.remove();
        CompletableFuture<T> answer = request.get();
        Call call = LATEST.get();
        LATEST.remove();
        return new Exchange<>(answer, call);
    }
}
