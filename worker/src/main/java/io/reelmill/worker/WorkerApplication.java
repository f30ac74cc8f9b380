package io.reelmill.worker;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The program that claims and runs work. */
@SpringBootApplication(scanBasePackages = {"io.reelmill.worker", "io.reelmill.jobs", "io.reelmill.sql"})
public class WorkerApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(WorkerApplication.class)
                .properties(Map.of(
                        "reelmill.worker.enabled",
                        "true",
                        "reelmill.relay.enabled",
                        "false",
                        "reelmill.recordings.bucket.enabled",
                        "false"))
                .run(args);
    }
}
