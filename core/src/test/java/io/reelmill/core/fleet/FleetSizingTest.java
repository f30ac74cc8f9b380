package io.reelmill.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FleetSizingTest {

    private static final FleetLimits LIMITS =
            new FleetLimits(1, 20, Duration.ofMinutes(1), 0.6, Duration.ofMinutes(10));

    private final FleetSizing sizing = new FleetSizing(LIMITS);
    private Instant now = Instant.EPOCH;

    @Test
    void what_waits_is_taken_up_within_the_wanted_delay() {
        // 4 slots for a minute
        assertThat(desired(new FleetLoad(240, 0, 2, 2))).isEqualTo(2);
        assertThat(desired(new FleetLoad(480, 0, 3, 2))).isEqualTo(4);
    }

    @Test
    void six_of_ten_slots_are_in_use() {
        assertThat(desired(new FleetLoad(0, 6, 3, 2))).isEqualTo(5);
        assertThat(desired(new FleetLoad(0, 6, 5, 2))).isEqualTo(5);
    }

    @Test
    void it_grows_to_double_at_most_and_never_beyond_its_most() {
        assertThat(desired(new FleetLoad(1e9, 4, 2, 2))).isEqualTo(4);
        assertThat(desired(new FleetLoad(1e9, 4, 15, 2))).isEqualTo(20);
        assertThat(desired(new FleetLoad(1e9, 0, 0, 2))).isEqualTo(2);
    }

    @Test
    void it_shrinks_by_a_quarter_at_most_once_fewer_have_been_enough_for_a_while() {
        assertThat(desired(new FleetLoad(0, 19, 16, 2))).isEqualTo(16);
        later(Duration.ofMinutes(9));
        assertThat(desired(new FleetLoad(0, 2, 16, 2))).isEqualTo(16);
        later(Duration.ofMinutes(2));
        assertThat(desired(new FleetLoad(0, 2, 16, 2))).isEqualTo(12);
        assertThat(desired(new FleetLoad(0, 2, 12, 2))).isEqualTo(9);
    }

    @Test
    void a_few_to_spare_are_kept() {
        assertThat(desired(new FleetLoad(0, 10, 10, 2))).isEqualTo(10);
        assertThat(desired(new FleetLoad(0, 9, 10, 2))).isEqualTo(10);
        later(Duration.ofHours(1));
        assertThat(desired(new FleetLoad(0, 9, 10, 2))).isEqualTo(8);
    }

    @Test
    void the_least_stay() {
        assertThat(desired(new FleetLoad(0, 0, 1, 2))).isEqualTo(1);
        assertThat(new FleetSizing(new FleetLimits(0, 4, Duration.ofMinutes(1), 0.6, Duration.ZERO))
                        .desired(new FleetLoad(0, 0, 1, 1), now))
                .isZero();
    }

    private int desired(FleetLoad load) {
        return sizing.desired(load, now);
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }
}
