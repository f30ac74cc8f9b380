package io.reelmill.jobs.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BellTest {

    private final Bell bell = new Bell("bell");
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void stop() {
        bell.stop();
    }

    @Test
    void calls_during_a_round_lead_to_one_more() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        bell.start();
        bell.call(() -> {
            begun.countDown();
            awaitUninterrupted(goOn);
        });
        begun.await();

        for (int i = 0; i < 10; i++) {
            bell.call(rounds::incrementAndGet);
        }
        goOn.countDown();
        bell.stop();

        assertThat(rounds).hasValue(1);
    }

    @Test
    void it_can_be_stopped_and_started_again() {
        bell.call(rounds::incrementAndGet);
        assertThat(bell.isRunning()).isFalse();

        bell.start();
        bell.start();
        bell.call(rounds::incrementAndGet);
        await().until(() -> rounds.get() == 1);
        bell.stop();
        bell.stop();
        bell.call(rounds::incrementAndGet);
        assertThat(bell.isRunning()).isFalse();

        bell.start();
        bell.call(rounds::incrementAndGet);
        await().until(() -> rounds.get() == 2);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
