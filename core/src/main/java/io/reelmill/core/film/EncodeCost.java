package io.reelmill.core.film;

import java.util.List;
import java.util.Map;

/**
 * What encoding costs, in CPU seconds of a common core. A rough model, good enough to cut a film into pieces of like
 * effort and to weigh their progress: decoding and scaling are proportional to the pixels made, as encoding is.
 */
final class EncodeCost {

    /** Measured on a quiet machine: 48 s of 1080p to four rungs, x264 veryfast, took 66.9 CPU seconds. */
    private static final double SECONDS_PER_PIXEL = 16e-9;

    /** How much longer than veryfast the other presets take for five rungs of 1080p; the last two are guessed. */
    private static final Map<String, Double> BY_PRESET = Map.of(
            "ultrafast", 0.6,
            "superfast", 0.8,
            "veryfast", 1.0,
            "faster", 1.5,
            "fast", 1.8,
            "medium", 2.2,
            "slow", 2.9,
            "slower", 6.0,
            "veryslow", 10.0);

    /** Starting ffmpeg, opening the source and decoding up to the border. */
    private static final double SECONDS_PER_PIECE = 0.4;

    private static final double SECONDS_PER_SECOND_OF_SOUND = 0.025;

    private EncodeCost() {}

    static double perSecondOfFilm(List<Rung> rungs) {
        return rungs.stream().mapToDouble(EncodeCost::perSecondOfFilm).sum();
    }

    static double ofSpan(Span span, FrameGrid grid, List<Rung> rungs) {
        return SECONDS_PER_PIECE + grid.rate().secondsAt(span.frames(grid)) * perSecondOfFilm(rungs);
    }

    static double ofStretch(Stretch stretch) {
        double seconds = AudioGrid.secondsAt(stretch.endFrame() - stretch.firstFrame());
        return SECONDS_PER_PIECE + seconds * SECONDS_PER_SECOND_OF_SOUND;
    }

    private static double perSecondOfFilm(Rung rung) {
        return rung.size().pixels()
                * rung.rate().perSecond()
                * SECONDS_PER_PIXEL
                * BY_PRESET.getOrDefault(rung.preset(), 1.0);
    }
}
