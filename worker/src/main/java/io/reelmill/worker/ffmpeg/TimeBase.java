package io.reelmill.worker.ffmpeg;

/** The length of one tick of a stream's clock, in seconds, as a fraction. */
public record TimeBase(int numerator, int denominator) {

    static final TimeBase MICROSECONDS = new TimeBase(1, 1_000_000);

    public TimeBase {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("time goes forward: " + numerator + "/" + denominator);
        }
    }

    public double seconds(long ticks) {
        return (double) ticks * numerator / denominator;
    }

    /** To the nearest microsecond. */
    public long micros(long ticks) {
        return Math.round(seconds(ticks) * 1e6);
    }
}
