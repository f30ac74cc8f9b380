package io.reelmill.core.conformance;

import io.reelmill.core.publish.SegmentRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bit rates of a rendition as whoever plays it meets them: recorded sizes over listed durations. Found without the
 * help of what the announced rates were measured with.
 *
 * @param average of all segments, in bits per second
 * @param peak of neighbours that last between half and one and a half target durations (RFC 8216, 4.1)
 */
record ListedRates(double average, double peak) {

    private static final double SHORTEST = 0.5;
    private static final double LONGEST = 1.5;
    private static final double BITS = 8;
    /** In seconds: durations are listed rounded, so neighbours that just fit by them may not by their frames. */
    private static final double MARGIN = 1e-3;

    static Map<String, ListedRates> of(Subject subject) {
        Map<String, ListedRates> rates = new HashMap<>();
        subject.media()
                .forEach((name, media) ->
                        rates.put(name, of(media, subject.film().runsOf(name))));
        return rates;
    }

    private static ListedRates of(MediaText media, List<SegmentRun> runs) {
        List<Integer> sizes = runs.stream().flatMap(run -> run.sizes().stream()).toList();
        int segments = Math.min(sizes.size(), media.segments().size());
        double[] endSeconds = new double[segments + 1];
        double[] endBits = new double[segments + 1];
        for (int i = 0; i < segments; i++) {
            endSeconds[i + 1] = endSeconds[i] + media.segments().get(i).seconds();
            endBits[i + 1] = endBits[i] + BITS * sizes.get(i);
        }
        double average = endBits[segments] / endSeconds[segments];
        return new ListedRates(average, Math.max(average, peak(endSeconds, endBits, media.targetDuration())));
    }

    private static double peak(double[] endSeconds, double[] endBits, int targetDuration) {
        double peak = 0;
        for (int end = 1; end < endSeconds.length; end++) {
            for (int begin = end - 1; begin >= 0; begin--) {
                double seconds = endSeconds[end] - endSeconds[begin];
                if (seconds > LONGEST * targetDuration - MARGIN) {
                    break;
                }
                if (seconds >= SHORTEST * targetDuration + MARGIN) {
                    peak = Math.max(peak, (endBits[end] - endBits[begin]) / seconds);
                }
            }
        }
        return peak;
    }
}
