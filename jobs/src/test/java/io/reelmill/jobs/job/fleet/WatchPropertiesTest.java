package io.reelmill.jobs.job.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WatchPropertiesTest {

    @Test
    void a_dead_worker_is_noticed_within_four_seconds_unless_the_database_has_only_just_started() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WatchProperties(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(15)));
    }

    @Test
    void all_are_given_by_name() {
        assertThat(bind(Map.of(
                        "reelmill.watch.every", "2s",
                        "reelmill.watch.grace", "10s",
                        "reelmill.watch.settling", "1m")))
                .isEqualTo(new WatchProperties(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new WatchProperties(Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("reelmill.watch");
    }

    private static WatchProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill.watch", WatchProperties.class);
    }
}
