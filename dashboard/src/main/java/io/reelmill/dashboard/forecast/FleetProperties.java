package io.reelmill.dashboard.forecast;

import io.reelmill.core.fleet.FleetLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Within what {@code desiredWorkers} lies.
 *
 * @param least workers there always are
 * @param most workers there ever are
 * @param wantedDelay within which all that waits should have been taken up
 * @param busyShare of the slots that should be in use
 * @param calm how long fewer workers must have been enough before any is given up
 */
@ConfigurationProperties("reelmill.fleet")
public record FleetProperties(
        @DefaultValue("1") int least,
        @DefaultValue("100") int most,
        @DefaultValue("1m") Duration wantedDelay,
        @DefaultValue("0.6") double busyShare,
        @DefaultValue("10m") Duration calm) {

    FleetLimits limits() {
        return new FleetLimits(least, most, wantedDelay, busyShare, calm);
    }
}
