package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.thumbnail.FrameChoice;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a small picture that moves: three seconds in all, of moments spread over a film. */
final class PreviewMaker {

    private static final int MOMENTS = 6;
    private static final int PICTURES = 3 * PictureCommand.PREVIEW_PICTURES_PER_SECOND;
    private static final int LONGEST_SIDE = 320;
    private static final int LARGEST = 300_000;
    /** WebP's own measure; what is still too large at the last is taken as it is. */
    private static final List<Integer> QUALITIES = List.of(60, 35, 10);

    private final Darkroom darkroom;
    private final ThumbnailOrder order;

    PreviewMaker(Darkroom darkroom, ThumbnailOrder order) {
        this.darkroom = darkroom;
        this.order = order;
    }

    ThumbnailImage make(List<Look> looks) throws EncodeException, InterruptedException {
        RungMedia rung = order.rungOf(LONGEST_SIDE);
        PictureSize size = rung.size().within(LONGEST_SIDE);
        List<Long> moments = FrameChoice.spread(looks, order.grid(), MOMENTS).stream()
                .map(Look::frame)
                .toList();
        Excerpt excerpt = darkroom.excerpt(rung, moments, "moments.mp4");
        Set<Integer> positions = positions(excerpt, PICTURES / moments.size());
        Iterator<Integer> qualities = QUALITIES.iterator();
        do {
            int quality = qualities.next();
            darkroom.run(PictureCommand.preview(excerpt.file(), positions, size, quality, "preview.webp"));
        } while (darkroom.written("preview.webp").length > LARGEST && qualities.hasNext());
        return darkroom.keep("preview.webp", "image/webp", size);
    }

    private Set<Integer> positions(Excerpt excerpt, int picturesOfEach) {
        double step = order.grid().rate().perSecond() / PictureCommand.PREVIEW_PICTURES_PER_SECOND;
        Set<Integer> positions = new TreeSet<>();
        for (Excerpt.Group group : excerpt.groups()) {
            for (int i = 0; i < picturesOfEach && i * step < group.frames(); i++) {
                positions.add(excerpt.positionOf(group.first() + (long) (i * step)));
            }
        }
        return positions;
    }
}
