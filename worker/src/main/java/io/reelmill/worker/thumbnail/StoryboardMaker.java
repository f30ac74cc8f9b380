package io.reelmill.worker.thumbnail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.GrayPicture;
import io.reelmill.core.thumbnail.Look;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.Sampling;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.StoryboardCues;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import java.util.List;

/** Makes the storyboard of a film and, from the same pictures, the looks by which everything else is chosen. */
final class StoryboardMaker {

    private static final int MOST_COLUMNS = 10;
    private static final int MOST_TILES = 100;
    private static final String IMAGE = "storyboard.jpg";

    private final Darkroom darkroom;
    private final ThumbnailOrder order;

    StoryboardMaker(Darkroom darkroom, ThumbnailOrder order) {
        this.darkroom = darkroom;
        this.order = order;
    }

    /** The storyboard, and what was seen on it. */
    record Seen(Storyboard storyboard, List<Look> looks) {}

    Seen make() throws EncodeException, InterruptedException {
        RungMedia rung = order.lowestRung();
        Sampling sampling = Sampling.of(order.grid(), MOST_TILES);
        Excerpt excerpt = darkroom.excerpt(rung, sampling.frames(), "keyframes.mp4");
        int tiles = excerpt.groups().size();
        PictureSize tile = rung.size().within(Looks.LONG_SIDE);
        int columns = Math.min(MOST_COLUMNS, tiles);
        int rows = (tiles + columns - 1) / columns;
        darkroom.run(PictureCommand.board(excerpt.file(), tile, columns, rows, IMAGE, "keyframes.gray"));
        List<GrayPicture> pictures = Looks.read(darkroom, "keyframes.gray", tile, tiles);
        PictureSize size = new PictureSize(columns * tile.width(), rows * tile.height());
        ThumbnailImage image = darkroom.keep(IMAGE, "image/jpeg", size);
        return new Seen(new Storyboard(image, cues(excerpt, tile, columns)), Looks.ofKeyframes(excerpt, pictures));
    }

    private ObjectKey cues(Excerpt excerpt, PictureSize tile, int columns) {
        FrameRate rate = order.grid().rate();
        List<Double> starts = excerpt.groups().stream()
                .map(group -> rate.secondsAt(group.first()))
                .toList();
        String text =
                StoryboardCues.text(IMAGE, tile, columns, starts, order.grid().seconds());
        return darkroom.keep("storyboard.vtt", "text/vtt", text.getBytes(UTF_8));
    }
}
