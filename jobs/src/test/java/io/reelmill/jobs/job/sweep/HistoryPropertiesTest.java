package io.reelmill.jobs.job.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HistoryPropertiesTest {

    @Test
    void events_are_kept_for_ninety_days_or_as_operators_say() {
        assertThat(bind(Map.of())).isEqualTo(new HistoryProperties(Duration.ofDays(90)));
        assertThat(bind(Map.of("reelmill.history.events", "7d"))).isEqualTo(new HistoryProperties(Duration.ofDays(7)));
    }

    @Test
    void nobody_forgets_at_once() {
        assertThatThrownBy(() -> new HistoryProperties(Duration.ofHours(23)))
                .hasMessageContaining("reelmill.history.events");
    }

    private static HistoryProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill.history", HistoryProperties.class);
    }
}
