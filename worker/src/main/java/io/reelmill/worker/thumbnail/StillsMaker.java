package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.thumbnail.FrameChoice;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import java.util.ArrayList;
import java.util.List;

/** Makes stills that are spread over a film. */
final class StillsMaker {

    private static final int STILLS = 10;
    private static final int LONGEST_SIDE = 640;

    private final Darkroom darkroom;
    private final ThumbnailOrder order;

    StillsMaker(Darkroom darkroom, ThumbnailOrder order) {
        this.darkroom = darkroom;
        this.order = order;
    }

    List<Still> make(List<Look> looks) throws EncodeException, InterruptedException {
        RungMedia rung = order.rungOf(LONGEST_SIDE);
        PictureSize size = rung.size().within(LONGEST_SIDE);
        List<Long> frames = FrameChoice.spread(looks, order.grid(), STILLS).stream()
                .map(Look::frame)
                .toList();
        Excerpt excerpt = darkroom.excerpt(rung, frames, "stills.mp4");
        darkroom.run(PictureCommand.keyframes(excerpt.file(), size, "still-%d.jpg"));
        List<Still> stills = new ArrayList<>();
        for (Excerpt.Group group : excerpt.groups()) {
            String file = "still-" + stills.size() + ".jpg";
            double seconds = order.grid().rate().secondsAt(group.first());
            stills.add(new Still(seconds, darkroom.keep(file, "image/jpeg", size)));
        }
        return stills;
    }
}
