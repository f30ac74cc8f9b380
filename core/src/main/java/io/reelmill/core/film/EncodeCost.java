package io.reelmill.core.film;

import java.util.List;
import java.util.Map;

/**
 * What encoding costs, in CPU seconds of a common core. A rough model, good enough to cut a film into pieces of like
 * effort and to weigh their progress: decoding and scaling are proportional to the pixels made, as encoding is.
 */
final class EncodeCost {

    /** Four rungs of a 1080p film, x264 veryfast, measured on 48 s of film: 66.9 CPU seconds. */
    private static final double SECONDS_PER_PIXEL = 16e-9;

    /** How much longer than veryfast the other presets take, as x264's documentation and our runs have it. */
    private static final Map<String, Double> BY_PRESET = Map.of(
            "ultrafast", 0.5,
            "superfast", 0.7,
            "veryfast", 1.0,
            "faster", 1.5,
            "fast", 2.0,
            "medium", 2.4,
            "slow", 4.0,
            "slower", 8.0,
            "veryslow", 14.0);

    /** Starting ffmpeg, opening the source and decoding up to the border. */
    private static final double SECONDS_PER_PIECE = 0.4;

    private static final double SECONDS_PER_SECOND_OF_SOUND = 0.015;

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
