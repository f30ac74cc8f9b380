package io.reelmill.core.thumbnail;

import io.reelmill.core.film.FrameGrid;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * At which frames a film is looked into: evenly, and only at keyframes of its rungs, which begin with every second second
 * and with every segment.
 *
 * @param intervalSeconds between two of them
 * @param frames of the grid, ascending, none twice
 */
public record Sampling(int intervalSeconds, List<Long> frames) {

    /** Below a segment's length, keyframes within segments are needed; above it, only segments' first ones. */
    private static final List<Integer> WITHIN_SEGMENTS = List.of(2, 4);

    public Sampling {
        frames = List.copyOf(frames);
    }

    /** Of the whole film, as closely as {@code most} frames allow. */
    public static Sampling of(FrameGrid grid, int most) {
        return ofBeginning(grid, grid.frames(), most);
    }

    /** Of a film's first frames, as closely as {@code most} frames allow. */
    public static Sampling ofBeginning(FrameGrid grid, long end, int most) {
        double seconds = grid.rate().secondsAt(end);
        int interval = IntStream.concat(
                        WITHIN_SEGMENTS.stream().mapToInt(Integer::intValue),
                        IntStream.iterate(FrameGrid.SEGMENT_SECONDS, next -> next + FrameGrid.SEGMENT_SECONDS))
                .filter(each -> seconds <= (double) each * most)
                .findFirst()
                .orElseThrow();
        return new Sampling(interval, frames(grid, end, interval));
    }

    private static List<Long> frames(FrameGrid grid, long end, int interval) {
        return LongStream.iterate(0, i -> i + 1)
                .map(i -> grid.firstFrameAt(i * interval))
                .takeWhile(frame -> frame < end)
                .distinct()
                .boxed()
                .toList();
    }
}
