package io.reelmill.jobs.job.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.fleet.Lane;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(3, 2);

    @Test
    void nothing_is_taken_before_they_are_opened() {
        assertThat(slots.free()).isZero();
        assertThat(slots.take()).isEmpty();
    }

    @Test
    void a_claim_takes_all_and_another_at_once_gets_none() {
        slots.open(true);

        assertThat(slots.take()).isEqualTo(Map.of(Lane.HEAVY, 3, Lane.LIGHT, 2));
        assertThat(slots.take()).isEqualTo(Map.of(Lane.HEAVY, 0, Lane.LIGHT, 0));
        assertThat(slots.busy()).isEqualTo(5);
    }

    @Test
    void what_a_claim_found_no_work_for_is_free_again() {
        slots.open(true);
        slots.take();

        slots.giveBack(Lane.HEAVY, 2);

        assertThat(slots.take()).isEqualTo(Map.of(Lane.HEAVY, 2, Lane.LIGHT, 0));
    }

    @Test
    void what_is_shut_gives_nothing_and_keeps_what_was_taken() throws InterruptedException {
        slots.open(true);
        slots.take();
        slots.open(false);
        slots.giveBack(Lane.HEAVY, 3);

        assertThat(slots.take()).isEmpty();
        assertThat(slots.awaitIdle(Duration.ZERO)).isFalse();
        slots.giveBack(Lane.LIGHT, 2);
        assertThat(slots.awaitIdle(Duration.ZERO)).isTrue();
    }

    @Test
    void no_more_can_be_given_back_than_was_taken() {
        assertThatThrownBy(() -> slots.giveBack(Lane.LIGHT, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waiting_for_idleness_ends_with_the_last_slot_given_back() throws InterruptedException {
        slots.open(true);
        slots.take();
        slots.giveBack(Lane.HEAVY, 3);
        new Thread(() -> slots.giveBack(Lane.LIGHT, 2)).start();

        assertThat(slots.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
}
