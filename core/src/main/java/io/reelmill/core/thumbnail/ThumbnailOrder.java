package io.reelmill.core.thumbnail;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.objects.ObjectKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thumbnails to be made.
 *
 * @param extent whether everything is wanted or a first poster only
 * @param rungs as far as they are published, largest first
 * @param posterAtSeconds the frame that was asked for as poster; null where it may be chosen
 * @param poster the one there is
 * @param folder of this attempt
 */
public record ThumbnailOrder(
        ThumbnailExtent extent,
        FrameGrid grid,
        List<RungMedia> rungs,
        @Nullable Double posterAtSeconds,
        @Nullable Poster poster,
        ObjectKey folder) {

    public ThumbnailOrder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("nothing is published");
        }
    }

    public RungMedia lowestRung() {
        return rungs.get(rungs.size() - 1);
    }

    /** The smallest rung whose longer side is at least this, else the largest. */
    public RungMedia rungOf(int longSide) {
        for (int i = rungs.size() - 1; i > 0; i--) {
            if (rungs.get(i).size().longSide() >= longSide) {
                return rungs.get(i);
            }
        }
        return rungs.get(0);
    }
}
