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
