package io.reelmill.core.encode;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.objects.ObjectKey;

/**
 * One stretch of sound to be encoded.
 *
 * @param silent whether the source has nothing of this rendition here
 * @param grid the whole film's
 * @param folder of this attempt; segments go to {@code folder/<number>.m4s}, the init segment to {@code folder/init.mp4}
 */
public record StretchOrder(
        Reading reading, AudioRendition rendition, boolean silent, AudioGrid grid, Stretch stretch, ObjectKey folder) {

    /** The first frame of the take that it is of. */
    public long takeFrame() {
        return grid.startOfTake(grid.takeOf(grid.segmentOf(stretch.firstFrame())))
                .frame();
    }
}
