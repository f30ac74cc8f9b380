package io.reelmill.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.contributor.Status;

class LiveProgressPartTest {

    @Test
    void absent_live_progress_is_told_and_takes_nothing_down() {
        Status status = new LiveProgressPart(() -> false).health().getStatus();

        assertThat(status).isNotEqualTo(Status.UP);
        assertThat(new SimpleStatusAggregator().getAggregateStatus(status, Status.UP))
                .isEqualTo(Status.UP);
    }
}
