package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.thumbnail.GrayPicture;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.Sampling;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.Thumbnails;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A poster from a film's beginning, while the rest is encoded. */
final class FirstPoster {

    private static final int MOST_LOOKS = 24;

    private final Darkroom darkroom;
    private final ThumbnailOrder order;
    private final PosterFinder finder;

    FirstPoster(Darkroom darkroom, ThumbnailOrder order) {
        this.darkroom = darkroom;
        this.order = order;
        this.finder = new PosterFinder(darkroom, order);
    }

    /** None where nothing that is published may stand for the film. */
    Thumbnails make() throws EncodeException, InterruptedException {
        Optional<Poster> askedFor = finder.askedFor();
        return new Thumbnails(askedFor.isPresent() ? askedFor.get() : chosen(), List.of(), null, null);
    }

    private @Nullable Poster chosen() throws EncodeException, InterruptedException {
        List<Look> worthy = looks().stream().filter(Look::worthy).toList();
        if (worthy.isEmpty()) {
            return null;
        }
        Look best = finder.best(worthy);
        return best.worthy() ? finder.make(best) : null;
    }

    private List<Look> looks() throws EncodeException, InterruptedException {
        RungMedia rung = order.lowestRung();
        long end = order.grid().firstFrameOf(rung.beginning());
        Sampling sampling = Sampling.ofBeginning(order.grid(), end, MOST_LOOKS);
        Excerpt excerpt = darkroom.excerpt(rung, sampling.frames(), "beginning.mp4");
        PictureSize size = rung.size().within(Looks.LONG_SIDE);
        darkroom.run(PictureCommand.keyframesLuma(excerpt.file(), size, "beginning.gray"));
        List<GrayPicture> pictures =
                Looks.read(darkroom, "beginning.gray", size, excerpt.groups().size());
        return Looks.ofKeyframes(excerpt, pictures);
    }
}
