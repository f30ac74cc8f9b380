package io.reelmill.jobs.job.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadinessTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Steadiness steadiness = new Steadiness(Duration.ofSeconds(12));

    @Test
    void without_a_heartbeat_nothing_is_steady() {
        assertThat(steadiness.since(START, START)).isFalse();
    }

    @Test
    void a_row_of_heartbeats_is_as_old_as_its_first() {
        beat(0, 5, 10, 15);

        assertThat(steadiness.since(at(0), at(16))).isTrue();
        assertThat(steadiness.since(at(-1), at(16))).isFalse();
    }

    @Test
    void a_gap_begins_a_new_row() {
        beat(0, 5, 30, 35);

        assertThat(steadiness.since(at(5), at(36))).isFalse();
        assertThat(steadiness.since(at(30), at(36))).isTrue();
    }

    @Test
    void a_gap_that_has_not_ended_yet_counts_as_one() {
        beat(0, 5);

        assertThat(steadiness.since(at(0), at(18))).isFalse();
    }

    private void beat(int... seconds) {
        for (int second : seconds) {
            steadiness.beat(at(second));
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
