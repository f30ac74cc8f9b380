package io.reelmill.core.media;

import java.math.BigInteger;

/** Frames per second as a reduced fraction, e.g. 30000/1001. */
public record FrameRate(int numerator, int denominator) {

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a frame rate is positive: " + numerator + "/" + denominator);
        }
        int divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValue();
        numerator /= divisor;
        denominator /= divisor;
    }

    /** Parses {@code 30000/1001} or {@code 25}. */
    public static FrameRate parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new FrameRate(Integer.parseInt(text), 1)
                : new FrameRate(
                        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /**
     * This rate where it is not above {@code limit} frames a second; else the largest whole fraction of it that is not,
     * so that frames are left out evenly: 120 becomes 60, 144 becomes 48. A rate at most one hundredth above the limit
     * becomes the limit.
     */
    public FrameRate atMost(int limit) {
        if (perSecond() > limit && perSecond() <= limit * 1.01) {
            return new FrameRate(limit, 1);
        }
        long divisor = -Math.floorDiv(-(long) numerator, (long) limit * denominator);
        return divisor <= 1 ? this : new FrameRate(numerator, Math.toIntExact(denominator * divisor));
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** When frame {@code frame} is shown, in seconds. */
    public double secondsAt(long frame) {
        return (double) frame * denominator / numerator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
