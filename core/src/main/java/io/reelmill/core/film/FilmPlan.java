package io.reelmill.core.film;

import java.util.List;

/** Everything that was decided before the first frame is encoded; never changed afterwards. */
public record FilmPlan(
        Reading reading,
        FrameGrid grid,
        List<Rung> rungs,
        List<AudioRendition> audio,
        List<Span> spans,
        List<Stretch> stretches,
        String encoderBuild) {

    public FilmPlan {
        rungs = List.copyOf(rungs);
        audio = List.copyOf(audio);
        spans = List.copyOf(spans);
        stretches = List.copyOf(stretches);
    }
}
