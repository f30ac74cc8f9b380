package io.reelmill.core.source;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Take;
import io.reelmill.core.media.SourceFacts;
import java.util.List;

/**
 * What a film is made of.
 *
 * @param facts of the source as a whole
 * @param takes at least one, as many as the grid has
 */
public record Footage(SourceFacts facts, List<Take> takes, FrameGrid grid) {

    public Footage {
        takes = List.copyOf(takes);
    }
}
