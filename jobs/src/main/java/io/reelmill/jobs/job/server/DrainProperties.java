package io.reelmill.jobs.job.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker ends.
 *
 * @param grace how long what runs may go on before it is handed to others
 * @param handOver how long handing it over may take
 */
@ConfigurationProperties("reelmill.worker.drain")
record DrainProperties(
        @DefaultValue("20s") Duration grace,
        @DefaultValue("10s") Duration handOver) {

    DrainProperties {
        if (grace.isNegative() || handOver.isNegative()) {
            throw new IllegalArgumentException("reelmill.worker.drain.grace and hand-over are not negative");
        }
    }
}
