package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import java.util.List;

/** Where a film's axis begins on its source's clock. */
public final class FilmAxis {

    private static final long SECOND = 1_000_000;
    /** Starts that differ by less are the same in containers that count milliseconds. */
    private static final long ROUNDING = 1_000;

    private FilmAxis() {}

    /**
     * The origin of a picture whose frames are equally long: the last moment at or before the smallest start that lies
     * whole frames before the picture's first. So each of its frames is one frame of the grid, with the sound at its
     * exact distance; what starts later than the axis is preceded by silence, or by the first frame held.
     *
     * @param pictureStartMicros when the picture's first frame is shown
     * @param soundStartMicros when each chosen sound track begins
     */
    public static long ofConstantRate(long pictureStartMicros, List<Long> soundStartMicros, FrameRate rate) {
        long ahead = pictureStartMicros - ofAnyRate(pictureStartMicros, soundStartMicros);
        long frameTicks = SECOND * rate.denominator();
        long frames = -Math.floorDiv(-Math.max(0, ahead - ROUNDING) * rate.numerator(), frameTicks);
        return pictureStartMicros - (2 * frames * frameTicks + rate.numerator()) / (2L * rate.numerator());
    }

    /** The origin of any other picture: the smallest start. */
    public static long ofAnyRate(long pictureStartMicros, List<Long> soundStartMicros) {
        return soundStartMicros.stream().mapToLong(Long::longValue).reduce(pictureStartMicros, Math::min);
    }
}
