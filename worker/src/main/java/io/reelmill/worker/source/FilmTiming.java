package io.reelmill.worker.source;

import io.reelmill.core.film.FilmAxis;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import java.util.List;

/**
 * A film's axis and grid, found from its picture's rhythm.
 *
 * @param originMicros where the axis begins, on the source's clock
 * @param pictureSeconds from the first shown frame to the end of the last
 * @param frames how many frames the picture has
 */
record FilmTiming(
        PictureRhythm rhythm,
        long originMicros,
        FrameGrid grid,
        double pictureSeconds,
        long pictureStartMicros,
        long pictureEndMicros,
        int frames) {

    private static final double MILLISECOND = 0.001;

    /**
     * Finds axis and grid.
     *
     * @param lastDuration how long the last frame is shown, in seconds, 0 where unknown
     * @param soundStarts when each sound is first heard, in microseconds of the source's clock
     */
    static FilmTiming of(FrameTimes times, double lastDuration, boolean interlaced, List<Long> soundStarts) {
        PictureRhythm rhythm = PictureRhythm.of(times, lastDuration, interlaced);
        FrameRate grid = rhythm.gridRate(interlaced);
        double frame = 1 / rhythm.rate().perSecond();
        long start = Math.round(rhythm.start() * 1e6);
        long origin = rhythm.onGrid()
                ? FilmAxis.ofConstantRate(start, soundStarts, grid)
                : FilmAxis.ofAnyRate(start, soundStarts);
        double end = rhythm.constant()
                ? rhythm.start() + times.count() * frame
                : times.last() + (lastDuration > 0 && !rhythm.onGrid() ? lastDuration : Math.max(lastDuration, frame));
        double axis = origin / 1e6;
        double frames = (end - axis) * grid.perSecond();
        long whole = rhythm.onGrid() ? Math.round(frames) : (long) Math.ceil(frames - MILLISECOND * grid.perSecond());
        FrameGrid covering = new FrameGrid(grid, Math.max(1, whole));
        return new FilmTiming(
                rhythm, origin, covering, end - times.first(), start, Math.round(end * 1e6), times.count());
    }
}
