package io.reelmill.dashboard.jobrunr;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether JobRunr's dashboard can list its servers, which it reads from its tables. */
@Component("jobRunrHealthIndicator")
class JobRunrHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JobRunrServer server;

    JobRunrHealth(JobRunrServer server) {
        this.server = server;
    }

    @Override
    public Health health() {
        try {
            int status = server.client()
                    .send(server.ask("/api/servers").timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            return (status == 200 ? Health.up() : Health.down()).build();
        } catch (IOException away) {
            return Health.down().build();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }
}
