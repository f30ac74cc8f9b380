package io.reelmill.jobs.job.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.Lane;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofMinutes(15));

    @Test
    void every_eighth_slot_goes_to_what_is_overdue() {
        assertThat(IntStream.range(0, 24).map(slot -> give(Lane.HEAVY, 1)))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void whether_they_are_given_singly_or_together() {
        assertThat(IntStream.range(0, 8).map(claim -> give(Lane.HEAVY, 3)).sum())
                .isEqualTo(3);
        assertThat(give(Lane.HEAVY, 16)).isEqualTo(2);
    }

    @Test
    void each_lane_counts_its_own() {
        assertThat(give(Lane.LIGHT, 7)).isZero();
        assertThat(give(Lane.HEAVY, 7)).isZero();
        assertThat(give(Lane.LIGHT, 1)).isEqualTo(1);
    }

    @Test
    void slots_that_nothing_was_found_for_do_not_count() {
        assertThat(give(Lane.HEAVY, 7)).isZero();
        assertThat(patience.overdueAmong(Lane.HEAVY, 1)).isEqualTo(1);
        assertThat(patience.overdueAmong(Lane.HEAVY, 1)).isEqualTo(1);
    }

    private int give(Lane lane, int slots) {
        int overdue = patience.overdueAmong(lane, slots);
        patience.gave(lane, slots);
        return overdue;
    }
}
