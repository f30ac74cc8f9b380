package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.work.RunningWork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything of a film whose whole picture is published. */
final class WholeFilm {

    /** So much better must a poster be than the one that people have seen already. */
    private static final double CLEARLY_BETTER = 1.25;

    private final Darkroom darkroom;
    private final ThumbnailOrder order;
    private final RunningWork running;

    WholeFilm(Darkroom darkroom, ThumbnailOrder order, RunningWork running) {
        this.darkroom = darkroom;
        this.order = order;
        this.running = running;
    }

    Thumbnails make() throws EncodeException, InterruptedException {
        StoryboardMaker.Seen seen = new StoryboardMaker(darkroom, order).make();
        running.progress(0.3);
        Poster poster = poster(seen.looks());
        running.progress(0.5);
        List<Still> stills = new StillsMaker(darkroom, order).make(seen.looks());
        running.progress(0.7);
        ThumbnailImage preview = new PreviewMaker(darkroom, order).make(seen.looks());
        running.progress(1);
        return new Thumbnails(poster, stills, seen.storyboard(), preview);
    }

    /** Null where the one that there is stays. */
    private @Nullable Poster poster(List<Look> looks) throws EncodeException, InterruptedException {
        PosterFinder finder = new PosterFinder(darkroom, order);
        Poster first = order.poster();
        if (first != null && order.posterAtSeconds() != null) {
            return null;
        }
        Optional<Poster> askedFor = finder.askedFor();
        if (askedFor.isPresent()) {
            return askedFor.get();
        }
        Look best = finder.best(looks);
        boolean stays = first != null && best.value() < first.score() * CLEARLY_BETTER;
        return stays ? null : finder.make(best);
    }
}
