package io.reelmill.core.film;

import io.reelmill.core.media.VideoTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to a plan what a source that has grown allows to be made: whole segments only, since what is planned once never
 * changes; and the rest once nothing more can come.
 */
public final class PlanGrowth {

    /** Sound is planned as far as it is sure to be there: chunks need not end in both at the same moment. */
    private static final double SOUND_BEHIND_SECONDS = 0.5;

    private PlanGrowth() {}

    /**
     * The plan with more of it.
     *
     * @param picture as it was found in {@code reading}
     * @param grid longer than the plan's own, otherwise the same
     * @param closed whether nothing more can come
     */
    public static FilmPlan of(FilmPlan plan, Reading reading, VideoTrack picture, FrameGrid grid, boolean closed) {
        List<Span> spans = new ArrayList<>(plan.spans());
        // the last segment may still get longer
        int segments = closed ? grid.segments() : grid.segments() - 1;
        spans.addAll(SpanPlanner.further(grid, plan.rungs(), plan.spans(), segments));
        List<Stretch> stretches = new ArrayList<>();
        for (AudioRendition audio : plan.audio()) {
            List<Stretch> before = plan.stretches().stream()
                    .filter(stretch -> stretch.rendition().equals(audio.name()))
                    .toList();
            stretches.addAll(before);
            stretches.addAll(StretchPlanner.further(audio, before, soundFrames(grid, closed)));
        }
        return new FilmPlan(reading, picture, grid, plan.rungs(), plan.audio(), spans, stretches, plan.encoderBuild());
    }

    private static long soundFrames(FrameGrid grid, boolean closed) {
        if (closed) {
            return AudioGrid.covering(grid).frames();
        }
        double frames = (grid.seconds() - SOUND_BEHIND_SECONDS) * AudioGrid.SAMPLE_RATE / AudioGrid.FRAME_SAMPLES;
        return Math.max(0, (long) frames / AudioGrid.SEGMENT_FRAMES * AudioGrid.SEGMENT_FRAMES);
    }
}
