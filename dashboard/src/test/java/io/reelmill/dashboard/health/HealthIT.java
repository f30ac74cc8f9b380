package io.reelmill.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthIT {

    private final Visitor stranger = new Visitor(TestDashboard.shared());

    @Test
    void whoever_asks_is_told_which_part_is_how_and_nothing_more() {
        Answer health = stranger.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("/status")).isEqualTo("UP");
        for (String part : List.of("db", "objectStore", "redis", "jobRunr")) {
            assertThat(health.at("/components/" + part + "/status")).as(part).isEqualTo("UP");
        }
        assertThat(health.text()).doesNotContain("details");
    }

    @Test
    void being_ready_names_what_it_needs_and_being_alive_needs_nothing() {
        assertThat(stranger.get("/actuator/health/readiness").text())
                .contains("\"db\"", "\"objectStore\"", "\"jobRunr\"")
                .doesNotContain("redis");
        assertThat(stranger.get("/actuator/health/liveness").at("/status")).isEqualTo("UP");
    }

    @Test
    void other_endpoints_are_not_open() {
        assertThat(stranger.get("/actuator/env").status()).isIn(302, 401, 404);
    }
}
