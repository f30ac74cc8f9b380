package io.reelmill.core.hls;

import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the rates of what was published, container included. The average is that of all segments; the peak is that of
 * any neighbours that together last between half and one and a half target durations (RFC 8216, section 4.1), so that a
 * last segment of one frame does not count by itself.
 */
public final class Measurement {

    private static final double SHORTEST = 0.5;
    private static final double LONGEST = 1.5;
    private static final int BITS = 8;

    private Measurement() {}

    /** The figures with which a complete film is sealed. */
    public static List<SealedRendition> of(PublishedFilm film) {
        return film.planned().stream()
                .map(name -> of(name, film.runsOf(name), film.plan().grid().targetDuration()))
                .toList();
    }

    /** @param targetDuration in seconds */
    public static SealedRendition of(String name, List<SegmentRun> runs, int targetDuration) {
        double[] seconds = runs.stream()
                .flatMapToDouble(run -> run.durations().stream().mapToDouble(ticks -> (double) ticks / run.timescale()))
                .toArray();
        long[] bits = runs.stream()
                .flatMapToLong(run -> run.sizes().stream().mapToLong(size -> (long) size * BITS))
                .toArray();
        double average = Arrays.stream(bits).sum() / Arrays.stream(seconds).sum();
        return new SealedRendition(name, rounded(average), rounded(peak(seconds, bits, average, targetDuration)));
    }

    /** A film shorter than half a target duration peaks at its average. */
    private static double peak(double[] seconds, long[] bits, double average, int targetDuration) {
        double peak = average;
        for (int first = 0; first < seconds.length; first++) {
            double lasting = 0;
            long size = 0;
            for (int next = first; next < seconds.length && lasting <= LONGEST * targetDuration; next++) {
                lasting += seconds[next];
                size += bits[next];
                if (lasting >= SHORTEST * targetDuration && lasting <= LONGEST * targetDuration) {
                    peak = Math.max(peak, size / lasting);
                }
            }
        }
        return peak;
    }

    private static int rounded(double bitsPerSecond) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(bitsPerSecond));
    }
}
