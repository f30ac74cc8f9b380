package io.reelmill.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final Together<String, Integer> together = new Together<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void who_comes_while_one_looks_waits_for_the_next_look_together_with_all_others() {
        CountDownLatch first = new CountDownLatch(1);
        CompletableFuture<Integer> one = ask(first);
        await().until(() -> looks.get() == 1);

        List<CompletableFuture<Integer>> others =
                IntStream.range(0, 20).mapToObj(person -> ask(first)).toList();
        await().until(() -> waiting.get() == 21);
        first.countDown();

        assertThat(one.join()).isEqualTo(1);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isGreaterThan(1));
        assertThat(looks.get()).isLessThan(21);
    }

    @Test
    void who_comes_later_looks_anew() {
        assertThat(together.ask("film", looks::incrementAndGet)).isEqualTo(1);
        assertThat(together.ask("film", looks::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_look_that_fails_says_so_and_the_next_one_is_another_try() {
        assertThatThrownBy(() -> together.ask("film", () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(together.ask("film", looks::incrementAndGet)).isEqualTo(1);
    }

    private CompletableFuture<Integer> ask(CountDownLatch until) {
        return CompletableFuture.supplyAsync(
                () -> {
                    waiting.incrementAndGet();
                    return together.ask("film", () -> {
                        int look = looks.incrementAndGet();
                        await().until(() -> until.getCount() == 0);
                        return look;
                    });
                },
                people);
    }
}
