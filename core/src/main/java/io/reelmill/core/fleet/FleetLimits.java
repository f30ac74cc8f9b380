package io.reelmill.core.fleet;

import java.time.Duration;

/**
 * Within what a fleet may grow and shrink.
 *
 * @param least workers there always are
 * @param most workers there ever are
 * @param wantedDelay within which all that waits should have been taken up
 * @param busyShare of the slots that should be in use, above 0 and at most 1
 * @param calm how long fewer workers must have been enough before any is given up
 */
public record FleetLimits(int least, int most, Duration wantedDelay, double busyShare, Duration calm) {

    public FleetLimits {
        if (least < 0 || most < Math.max(1, least)) {
            throw new IllegalArgumentException("from " + least + " to " + most + " workers");
        }
        if (wantedDelay.isNegative() || wantedDelay.isZero() || calm.isNegative()) {
            throw new IllegalArgumentException("wanted delay " + wantedDelay + ", calm " + calm);
        }
        if (!(busyShare > 0 && busyShare <= 1)) {
            throw new IllegalArgumentException("busy share " + busyShare);
        }
    }
}
