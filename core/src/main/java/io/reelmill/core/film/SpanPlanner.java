package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a film into spans. The first is one segment, so that viewers wait for six seconds of film only; each next is
 * twice as long until a span costs about half a minute of computing; towards the end each takes half of what is left,
 * down to a quarter of the longest, so that a wide fleet does not wait for one straggler.
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
        int segments = grid.segments();
        int most = mostSegments(grid, rungs, targetCost);
        int fewest = Math.max(1, most / SMALLEST_SHARE);
        List<Span> spans = new ArrayList<>();
        int length = 1;
        for (int first = 0; first < segments; first += length) {
            int left = segments - first;
            int grown = first == 0 ? 1 : Math.min(2 * length, most);
            int shrunk = Math.max(fewest, (left + 1) / 2);
            length = Math.min(left, Math.min(grown, shrunk));
            spans.add(new Span(spans.size(), first, first + length));
        }
        return List.copyOf(spans);
    }

    private static int mostSegments(FrameGrid grid, List<Rung> rungs, double targetCost) {
        double segmentSeconds = grid.seconds() / grid.segments();
        double costOfSegment = segmentSeconds * EncodeCost.perSecondOfFilm(rungs);
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE / 2, Math.round(targetCost / costOfSegment)));
    }
}
