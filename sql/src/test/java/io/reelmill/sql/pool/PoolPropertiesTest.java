package io.reelmill.sql.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PoolPropertiesTest {

    @Test
    void these_are_the_defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new PoolProperties(
                        12,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)));
    }

    @Test
    void these_are_the_names() {
        Map<String, String> all = Map.of(
                "reelmill.database.connections", "3",
                "reelmill.database.borrow-timeout", "1s",
                "reelmill.database.connect-timeout", "2s",
                "reelmill.database.lock-timeout", "3s",
                "reelmill.database.statement-timeout", "4s",
                "reelmill.database.idle-in-transaction-timeout", "5s",
                "reelmill.database.socket-timeout", "6s");

        assertThat(bind(all))
                .isEqualTo(new PoolProperties(
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6)));
    }

    @ParameterizedTest
    @CsvSource({
        "connections, 0",
        "borrow-timeout, 0s",
        "connect-timeout, 500ms",
        "lock-timeout, 0s",
        "statement-timeout, 20s",
        "idle-in-transaction-timeout, 0s",
        "socket-timeout, 25s"
    })
    void nonsense_is_refused_by_name(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("reelmill.database." + name, value)))
                .rootCause()
                .hasMessageContaining("reelmill.database." + name);
    }

    private static PoolProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill.database", PoolProperties.class);
    }
}
