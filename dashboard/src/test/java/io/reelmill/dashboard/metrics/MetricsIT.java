package io.reelmill.dashboard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import io.reelmill.dashboard.testing.Visitor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsIT {

    private static final Pattern READ = Pattern.compile("(?m)^reelmill_queue_read_seconds_count (\\S+)$");

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api prometheus = new Api(dashboard, "prometheus");

    @Test
    void whoever_has_a_token_reads_them_and_nobody_else() {
        assertThat(new Visitor(dashboard).get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(prometheus.get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void queue_fleet_listeners_store_and_pool_are_measured() {
        TestFilm.planned(dashboard);

        assertThat(prometheus.get("/actuator/prometheus").text())
                .contains(
                        "reelmill_queue_waiting{kind=\"encode\",priority=\"normal\"} ",
                        "reelmill_queue_running{kind=\"encode\",priority=\"bulk\"} ",
                        "reelmill_queue_oldest_wait_seconds{kind=\"audio\",priority=\"normal\"} ",
                        "reelmill_fleet_workers ",
                        "reelmill_event_listeners ",
                        "reelmill_store_call_seconds_bucket{call=\"receive\",outcome=\"ok\",le=\"1.0\"} ",
                        "hikaricp_connections_usage_seconds_count{pool=\"reelmill\"} ")
                .doesNotContain("reelmill_worker_slots");
    }

    @Test
    void the_database_is_asked_once_however_often_they_are_read() {
        double before = readings(prometheus.get("/actuator/prometheus"));
        for (int more = 0; more < 5; more++) {
            prometheus.get("/actuator/prometheus");
        }

        // a reading is kept for ten seconds, in which these scrapes may just have begun or ended
        assertThat(readings(prometheus.get("/actuator/prometheus"))).isBetween(before, before + 2);
    }

    private static double readings(Answer answer) {
        Matcher count = READ.matcher(answer.text());
        assertThat(count.find()).as(answer.text()).isTrue();
        return Double.parseDouble(count.group(1));
    }
}
