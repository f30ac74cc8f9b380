package io.reelmill.worker.thumbnail;

import static java.util.Comparator.comparingDouble;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.thumbnail.FrameChoice;
import io.reelmill.core.thumbnail.GrayPicture;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the frame that stands for a film. Of the frames that were looked at, the best few have all pictures around them
 * looked at as well: which is the sharpest, and whether it stands still, is seen only beside its neighbours.
 */
final class PosterFinder {

    private static final int FINALISTS = 4;
    private static final int LONGEST_SIDE = 1280;
    /** As wide as a film's place in a list is on most screens. */
    private static final int CARD_LONGEST_SIDE = 320;
    /** A dozen of them are seen at once, in a page of which all is under 100 kB. */
    private static final int LARGEST_CARD = 5_000;
    /** WebP's own measure, descending; what is still too large at the last is taken as it is. */
    private static final List<Integer> CARD_QUALITIES = List.of(50, 30, 10);

    /** Of a frame that was asked for. */
    private static final double ASKED_FOR = 1;

    private final Darkroom darkroom;
    private final ThumbnailOrder order;

    PosterFinder(Darkroom darkroom, ThumbnailOrder order) {
        this.darkroom = darkroom;
        this.order = order;
    }

    /** The poster that was asked for; none where it may be chosen. */
    Optional<Poster> askedFor() throws EncodeException, InterruptedException {
        Double seconds = order.posterAtSeconds();
        if (seconds == null) {
            return Optional.empty();
        }
        long frame = (long) Math.floor(seconds * order.grid().rate().perSecond() + 1e-6);
        return Optional.of(make(Math.min(frame, order.grid().frames() - 1), ASKED_FOR));
    }

    /** The best frame around the best of these looks, of which there is at least one. */
    Look best(List<Look> looks) throws EncodeException, InterruptedException {
        RungMedia rung = order.lowestRung();
        List<Long> finalists = FrameChoice.finalists(looks, order.grid(), FINALISTS).stream()
                .map(Look::frame)
                .toList();
        Excerpt excerpt = darkroom.excerpt(rung, finalists, "finalists.mp4");
        PictureSize size = rung.size().within(Looks.LONG_SIDE);
        darkroom.run(PictureCommand.luma(excerpt.file(), size, "finalists.gray"));
        List<GrayPicture> pictures = Looks.read(darkroom, "finalists.gray", size, excerpt.frames());
        List<Look> closer = new ArrayList<>();
        int from = 0;
        for (Excerpt.Group group : excerpt.groups()) {
            closer.addAll(FrameChoice.still(group.first(), pictures.subList(from, from + group.frames())));
            from += group.frames();
        }
        return closer.stream().max(comparingDouble(Look::value)).orElseThrow();
    }

    Poster make(Look look) throws EncodeException, InterruptedException {
        return make(look.frame(), look.value());
    }

    private Poster make(long frame, double score) throws EncodeException, InterruptedException {
        RungMedia rung = order.rungOf(LONGEST_SIDE);
        PictureSize size = rung.size().within(LONGEST_SIDE);
        Excerpt excerpt = darkroom.excerpt(rung, List.of(frame), "poster.mp4");
        PictureSize small = rung.size().within(CARD_LONGEST_SIDE);
        darkroom.run(PictureCommand.poster(
                excerpt.file(), excerpt.positionOf(frame), size, "poster.jpg", small, CARD_QUALITIES));
        ThumbnailImage image = darkroom.keep("poster.jpg", "image/jpeg", size);
        return new Poster(new Still(order.grid().rate().secondsAt(frame), image), card(small), score);
    }

    private ThumbnailImage card(PictureSize size) throws EncodeException {
        Iterator<Integer> qualities = CARD_QUALITIES.iterator();
        byte[] card;
        do {
            card = darkroom.written(PictureCommand.card(qualities.next()));
        } while (card.length > LARGEST_CARD && qualities.hasNext());
        return new ThumbnailImage(darkroom.keep("card.webp", "image/webp", card), size, card.length);
    }
}
