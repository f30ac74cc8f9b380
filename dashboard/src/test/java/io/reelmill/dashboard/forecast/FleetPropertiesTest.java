package io.reelmill.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FleetPropertiesTest {

    @Test
    void a_fleet_has_one_to_a_hundred_workers_that_are_busy_for_six_tenths() {
        assertThat(bind(Map.of()))
                .isEqualTo(new FleetProperties(1, 100, Duration.ofMinutes(1), 0.6, Duration.ofMinutes(10)));
        assertThat(bind(Map.of(
                        "reelmill.fleet.least", "0",
                        "reelmill.fleet.most", "7",
                        "reelmill.fleet.wanted-delay", "2m",
                        "reelmill.fleet.busy-share", "0.8",
                        "reelmill.fleet.calm", "30s")))
                .isEqualTo(new FleetProperties(0, 7, Duration.ofMinutes(2), 0.8, Duration.ofSeconds(30)));
    }

    @Test
    void nonsense_is_refused() {
        FleetProperties upsideDown = new FleetProperties(5, 4, Duration.ofMinutes(1), 0.6, Duration.ZERO);
        FleetProperties idle = new FleetProperties(1, 4, Duration.ofMinutes(1), 0, Duration.ZERO);

        assertThatThrownBy(upsideDown::limits).hasMessageContaining("from 5 to 4 workers");
        assertThatThrownBy(idle::limits).hasMessageContaining("busy share");
    }

    private static FleetProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill.fleet", FleetProperties.class);
    }
}
