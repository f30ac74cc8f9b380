package io.reelmill.jobs.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "3, 400", "5, 1600", "6, 2000", "7, 2000", "100, 2000", "2147483647, 2000"})
    void pauses_double_up_to_the_longest_and_are_at_least_half(int retry, long millis) {
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.before(retry)).isBetween(Duration.ofMillis(millis / 2), Duration.ofMillis(millis));
        }
    }

    @Test
    void two_who_failed_together_hardly_ever_come_back_together() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> backoff.before(6)).distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_pause_is_more_than_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
