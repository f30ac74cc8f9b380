package io.reelmill.core.film;

/** A stretch of the picture, cut on segment borders, that one job encodes: segments from first (inclusive) to end (exclusive). */
public record Span(int index, int firstSegment, int endSegment) {

    public Span {
        if (index < 0 || firstSegment < 0 || endSegment <= firstSegment) {
            throw new IllegalArgumentException("not a span: " + index + " " + firstSegment + " " + endSegment);
        }
    }

    public long firstFrame(FrameGrid grid) {
        return grid.firstFrameOf(firstSegment);
    }

    public long endFrame(FrameGrid grid) {
        return grid.firstFrameOf(endSegment);
    }

    public long frames(FrameGrid grid) {
        return endFrame(grid) - firstFrame(grid);
    }
}
