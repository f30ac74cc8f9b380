package io.reelmill.dashboard.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers many who ask the same at the same time with one look. A change is told to all watchers at once, and all of them
 * ask then. Nobody is given what was looked up before they asked: who comes while a look is on its way waits for the next
 * one, together with everybody else who came meanwhile.
 */
final class Together<K, V> {

    private static final int LANES = 64;

    private final Map<K, CompletableFuture<V>> next = new HashMap<>();
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Object()).toArray();

    V ask(K key, Supplier<V> look) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        CompletableFuture<V> others = join(key, answer);
        if (others != null) {
            return of(others);
        }
        synchronized (lanes[Math.floorMod(key.hashCode(), LANES)]) {
            leave(key);
            try {
                answer.complete(look.get());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        }
        return of(answer);
    }

    private @Nullable CompletableFuture<V> join(K key, CompletableFuture<V> answer) {
        synchronized (next) {
            return next.putIfAbsent(key, answer);
        }
    }

    /** From here on, who asks waits for the look after this one. */
    private void leave(K key) {
        synchronized (next) {
            next.remove(key);
        }
    }

    private static <V> V of(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
