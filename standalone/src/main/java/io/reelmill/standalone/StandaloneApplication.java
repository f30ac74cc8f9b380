package io.reelmill.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Dashboard and worker in one application. */
@SpringBootApplication(
        scanBasePackages = {"io.reelmill.dashboard", "io.reelmill.worker", "io.reelmill.jobs", "io.reelmill.sql"})
class StandaloneApplication {}
