package io.reelmill.worker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program that claims and runs work. */
@SpringBootApplication(scanBasePackages = {"io.reelmill.worker", "io.reelmill.jobs", "io.reelmill.sql"})
public class WorkerApplication {

    public static void main(String[] args) {
        SpringApplication.run(WorkerApplication.class, args);
    }
}
