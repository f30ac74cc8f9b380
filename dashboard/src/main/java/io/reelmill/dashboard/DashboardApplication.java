package io.reelmill.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program that people and clients talk to. */
@SpringBootApplication(scanBasePackages = {"io.reelmill.dashboard", "io.reelmill.jobs", "io.reelmill.sql"})
public class DashboardApplication {

    public static void main(String[] args) {
        SpringApplication.run(DashboardApplication.class, args);
    }
}
