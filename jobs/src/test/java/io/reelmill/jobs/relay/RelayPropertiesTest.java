package io.reelmill.jobs.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelayPropertiesTest {

    @Test
    void names_and_defaults() {
        assertThat(bound(Map.of())).isEqualTo(new RelayProperties(true, Duration.ofMillis(250)));
        assertThat(bound(Map.of("reelmill.relay.enabled", "false", "reelmill.relay.interval", "1s")))
                .isEqualTo(new RelayProperties(false, Duration.ofSeconds(1)));
    }

    @Test
    void it_does_not_spin() {
        assertThatThrownBy(() -> bound(Map.of("reelmill.relay.interval", "0s")))
                .hasRootCauseMessage("reelmill.relay.interval is at least 1ms: PT0S");
    }

    private static RelayProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("reelmill.relay", RelayProperties.class);
    }
}
