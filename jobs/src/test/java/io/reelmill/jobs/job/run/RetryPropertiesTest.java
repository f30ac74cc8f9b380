package io.reelmill.jobs.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPropertiesTest {

    private final RetryProperties properties = new RetryProperties(5, Duration.ofSeconds(10), 2);

    @Test
    void pauses_grow_threefold_and_vary_by_a_quarter() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(properties.pauseAfter(1, random)).isBetween(Duration.ofMillis(7500), Duration.ofMillis(12_500));
            assertThat(properties.pauseAfter(3, random))
                    .isBetween(Duration.ofMillis(67_500), Duration.ofMillis(112_500));
        }
    }

    @Test
    void pauses_do_not_grow_for_ever() {
        Duration longest = Duration.ofSeconds(10 * 81 * 5 / 4);

        assertThat(properties.pauseAfter(50, new Random(7))).isLessThanOrEqualTo(longest);
    }

    @Test
    void what_failed_together_is_not_tried_again_together() {
        Random random = new Random(7);

        assertThat(properties.pauseAfter(2, random)).isNotEqualTo(properties.pauseAfter(2, random));
    }
}
