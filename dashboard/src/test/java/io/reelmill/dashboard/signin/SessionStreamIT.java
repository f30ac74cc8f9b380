package io.reelmill.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.EventSource;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.Visitor;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionStreamIT {

    @Test
    void a_session_is_looked_at_again_and_a_token_keeps_its_stream() throws Exception {
        try (TestDatabase database = TestServices.newDatabase();
                TestDashboard dashboard = TestDashboard.of(database, "--reelmill.sessions.longest-stream=1s");
                EventSource program = new EventSource(dashboard, new Api(dashboard, "tester"), "/api/v1/events", null);
                RawConnection person = new RawConnection(dashboard)) {
            Visitor visitor = Visitor.admin(dashboard);
            person.lines(
                    "GET /api/v1/events HTTP/1.1",
                    "Host: reelmill",
                    "Cookie: JSESSIONID=" + visitor.session(),
                    "Connection: close",
                    "");

            assertThat(person.readToEnd()).startsWith("HTTP/1.1 200").contains("text/event-stream");

            new Api(dashboard, "tester").upload("filename=later.mp4", "film");
            await().atMost(Duration.ofSeconds(20)).until(() -> program.types().contains("video.created"));
        }
    }
}
