package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a film into spans. The first is one segment, so that viewers wait for six seconds of film only; each next is
 * twice as long until a span costs about half a minute of computing; towards the end each takes half of what is left,
 * down to a quarter of the longest, so that a wide fleet does not wait for one straggler. No span reaches into another
 * take.
 */
public final class SpanPlanner {

    /** CPU seconds that a span in the middle of the film may cost. */
    public static final double TARGET_COST = 30;

    private static final int SMALLEST_SHARE = 4;

    private SpanPlanner() {}

    public static List<Span> spans(FrameGrid grid, List<Rung> rungs) {
        return spans(grid, rungs, TARGET_COST);
    }

    /** @param targetCost in CPU seconds */
    public static List<Span> spans(FrameGrid grid, List<Rung> rungs, double targetCost) {
        return List.copyOf(further(grid, mostSegments(grid, rungs, targetCost), List.of(), grid.segments()));
    }

    /**
     * Spans of a film that has some already, up to a segment.
     *
     * @param before those that it has
     * @param endSegment the segment after the last one
     */
    static List<Span> further(FrameGrid grid, List<Rung> rungs, List<Span> before, int endSegment) {
        return further(grid, mostSegments(grid, rungs, TARGET_COST), before, endSegment);
    }

    private static List<Span> further(FrameGrid grid, int most, List<Span> before, int endSegment) {
        List<Span> spans = new ArrayList<>();
        int next = before.isEmpty() ? 0 : before.get(before.size() - 1).endSegment();
        while (next < endSegment) {
            int endOfTake = grid.segmentOf(grid.endOfTake(grid.takeOf(next)) - 1) + 1;
            int end = Math.min(endSegment, endOfTake);
            spans.addAll(between(next, end, before.size() + spans.size(), most));
            next = end;
        }
        return spans;
    }

    private static List<Span> between(int firstSegment, int endSegment, int index, int most) {
        int fewest = Math.max(1, most / SMALLEST_SHARE);
        List<Span> spans = new ArrayList<>();
        int length = most;
        for (int first = firstSegment; first < endSegment; first += length) {
            int left = endSegment - first;
            int grown = first == 0 ? 1 : Math.min(2 * length, most);
            int shrunk = Math.max(fewest, (left + 1) / 2);
            length = Math.min(left, Math.min(grown, shrunk));
            spans.add(new Span(index + spans.size(), first, first + length));
        }
        return spans;
    }

    private static int mostSegments(FrameGrid grid, List<Rung> rungs, double targetCost) {
        double segmentSeconds = grid.seconds() / grid.segments();
        double costOfSegment = segmentSeconds * EncodeCost.perSecondOfFilm(rungs);
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE / 2, Math.round(targetCost / costOfSegment)));
    }
}
