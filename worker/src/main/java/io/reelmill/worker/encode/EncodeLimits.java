package io.reelmill.worker.encode;

import java.time.Duration;

/**
 * How long one run of the encoder may take.
 *
 * @param time from its start to its end
 * @param stall without any progress
 */
public record EncodeLimits(Duration time, Duration stall) {

    public EncodeLimits {
        if (time.isNegative() || time.isZero() || stall.isNegative() || stall.isZero()) {
            throw new IllegalArgumentException("limits are positive: " + time + ", " + stall);
        }
    }

    /** Two hours in all. */
    public static EncodeLimits stallingAfter(Duration stall) {
        return new EncodeLimits(Duration.ofHours(2), stall);
    }
}
