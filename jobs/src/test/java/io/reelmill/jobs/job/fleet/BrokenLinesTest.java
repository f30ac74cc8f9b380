package io.reelmill.jobs.job.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrokenLinesTest {

    private static final WorkerId ONE = new WorkerId(UUID.randomUUID());
    private static final WorkerId OTHER = new WorkerId(UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final BrokenLines lines = new BrokenLines(Duration.ofSeconds(3));

    @Test
    void a_line_that_stays_broken_is_overdue_after_its_grace() {
        assertThat(lines.overdue(Set.of(ONE), START)).isEmpty();
        assertThat(lines.overdue(Set.of(ONE, OTHER), START.plusMillis(2999))).isEmpty();
        assertThat(lines.overdue(Set.of(ONE, OTHER), START.plusSeconds(3))).containsExactly(ONE);
    }

    @Test
    void a_line_that_was_held_in_between_has_its_whole_grace_again() {
        lines.overdue(Set.of(ONE), START);
        lines.overdue(Set.of(), START.plusSeconds(2));

        assertThat(lines.overdue(Set.of(ONE), START.plusSeconds(3))).isEmpty();
        assertThat(lines.overdue(Set.of(ONE), START.plusSeconds(6))).containsExactly(ONE);
    }

    @Test
    void whoever_takes_over_the_watch_begins_anew() {
        lines.overdue(Set.of(ONE), START);
        lines.forget();

        assertThat(lines.overdue(Set.of(ONE), START.plusSeconds(4))).isEmpty();
    }
}
