package io.reelmill.standalone.selftest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again until there is an answer, or for long enough. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /**
     * Answers what came at last. A question that fails is put again, because in a storm whoever answers may be away.
     *
     * @throws IllegalStateException where nothing came
     */
    static <T> T until(Duration limit, String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        @Nullable RuntimeException last = null;
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<T> answer = question.get();
                if (answer.isPresent()) {
                    return answer.get();
                }
                last = null;
            } catch (RuntimeException unanswered) {
                last = unanswered;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + what, last);
    }

    /** Says whether it came to hold. */
    static boolean holds(Duration limit, Supplier<Boolean> condition) {
        try {
            return until(limit, "it holds", () -> condition.get() ? Optional.of(true) : Optional.empty());
        } catch (IllegalStateException neverHeld) {
            return false;
        }
    }

    static <T> T answer(Duration limit, String what, Supplier<T> question) {
        return until(limit, what, () -> Optional.of(question.get()));
    }
}
