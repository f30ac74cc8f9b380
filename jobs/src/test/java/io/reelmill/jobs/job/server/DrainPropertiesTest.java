package io.reelmill.jobs.job.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DrainPropertiesTest {

    @Test
    void a_worker_that_ends_lets_its_work_go_on_for_twenty_seconds() {
        assertThat(bind(Map.of())).isEqualTo(new DrainProperties(Duration.ofSeconds(20), Duration.ofSeconds(10)));
    }

    @Test
    void both_limits_are_given_by_name() {
        assertThat(bind(Map.of("reelmill.worker.drain.grace", "5m", "reelmill.worker.drain.hand-over", "3s")))
                .isEqualTo(new DrainProperties(Duration.ofMinutes(5), Duration.ofSeconds(3)));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new DrainProperties(Duration.ofSeconds(-1), Duration.ZERO))
                .hasMessageContaining("reelmill.worker.drain.grace");
    }

    private static DrainProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill.worker.drain", DrainProperties.class);
    }
}
