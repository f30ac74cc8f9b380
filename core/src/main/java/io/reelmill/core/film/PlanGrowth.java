package io.reelmill.core.film;

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
     * @param takes the last of the plan's own may have become longer, and more may follow
     * @param grid longer than the plan's own, otherwise the same
     * @param closed whether nothing more can come
     */
    public static FilmPlan of(FilmPlan plan, List<Take> takes, FrameGrid grid, boolean closed) {
        AudioGrid sound = AudioGrid.covering(grid);
        List<Stretch> stretches = new ArrayList<>();
        for (AudioRendition audio : plan.audio()) {
            List<Stretch> before = plan.stretches().stream()
                    .filter(stretch -> stretch.rendition().equals(audio.name()))
                    .toList();
            stretches.addAll(before);
            stretches.addAll(StretchPlanner.further(audio, before, sound, soundFrames(grid, sound, closed)));
        }
        List<Span> spans = new ArrayList<>(plan.spans());
        // the last segment may still get longer
        int segments = closed ? grid.segments() : grid.segments() - 1;
        spans.addAll(SpanPlanner.further(grid, plan.rungs(), plan.spans(), segments));
        return new FilmPlan(takes, grid, plan.rungs(), plan.audio(), spans, stretches, plan.encoderBuild());
    }

    private static long soundFrames(FrameGrid grid, AudioGrid sound, boolean closed) {
        if (closed) {
            return sound.frames();
        }
        double frames = (grid.seconds() - SOUND_BEHIND_SECONDS) * AudioGrid.SAMPLE_RATE / AudioGrid.FRAME_SAMPLES;
        return frames < 0 ? 0 : sound.firstFrameOf(sound.segmentOf((long) frames));
    }
}
