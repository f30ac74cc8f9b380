package io.reelmill.core.encode;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import java.util.List;

/**
 * One span to be encoded in every rung.
 *
 * @param track the picture as it was found in the source
 * @param folder of this attempt; rung {@code r}'s segments go to {@code folder/r/<number>.m4s}, its init segment to
 *     {@code folder/r/init.mp4}
 */
public record SpanOrder(
        Reading reading, VideoTrack track, FrameGrid grid, Span span, List<Rung> rungs, ObjectKey folder) {

    public SpanOrder {
        rungs = List.copyOf(rungs);
    }
}
