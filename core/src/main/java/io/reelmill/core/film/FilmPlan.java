package io.reelmill.core.film;

import io.reelmill.core.media.VideoTrack;
import java.util.List;

/**
 * Everything that was decided before the first frame is encoded; never changed afterwards.
 *
 * @param picture the track that is encoded, as it was found in {@code reading}
 * @param encoderBuild the build that all spans must come from
 */
public record FilmPlan(
        Reading reading,
        VideoTrack picture,
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
