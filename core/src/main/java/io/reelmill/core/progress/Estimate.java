package io.reelmill.core.progress;

/**
 * How long a film still takes, with what is not known about it, in seconds.
 *
 * @param likely if all goes on as it does now
 * @param atLeast if what comes is as easy as the easiest so far and every slot stays busy
 * @param atMost if what comes is as hard as the hardest so far and the last piece is made alone
 */
public record Estimate(double likely, double atLeast, double atMost) {

    public Estimate {
        if (!(atLeast >= 0 && atLeast <= likely && likely <= atMost)) {
            throw new IllegalArgumentException("not an estimate: " + atLeast + " " + likely + " " + atMost);
        }
    }
}
