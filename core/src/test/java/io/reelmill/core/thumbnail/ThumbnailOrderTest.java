package io.reelmill.core.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.SegmentRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThumbnailOrderTest {

    private static final RungMedia LARGE = rung(1920, 1080);
    private static final RungMedia MIDDLE = rung(1280, 720);
    private static final RungMedia SMALL = rung(426, 240);

    @Test
    void pictures_are_taken_from_the_smallest_rung_that_is_large_enough() {
        ThumbnailOrder order = order(LARGE, MIDDLE, SMALL);

        assertThat(order.rungOf(320)).isEqualTo(SMALL);
        assertThat(order.rungOf(640)).isEqualTo(MIDDLE);
        assertThat(order.rungOf(1280)).isEqualTo(MIDDLE);
        assertThat(order.rungOf(1281)).isEqualTo(LARGE);
        assertThat(order.rungOf(4000)).isEqualTo(LARGE);
        assertThat(order.lowestRung()).isEqualTo(SMALL);
        assertThat(order(SMALL).rungOf(640)).isEqualTo(SMALL);
    }

    @Test
    void a_beginning_ends_where_a_segment_is_not_published_yet() {
        assertThat(rung(run(0, 1), run(1, 3), run(7, 2)).beginning()).isEqualTo(4);
        assertThat(rung(run(7, 2)).beginning()).isZero();
    }

    @Test
    void a_segment_lies_in_the_folder_of_its_run() {
        RungMedia rung = rung(run(0, 1), run(1, 3));

        assertThat(rung.object(2)).isEqualTo(new ObjectKey("from-1/2.m4s"));
        assertThat(rung.sizeOf(2)).isEqualTo(101);
        assertThatIllegalArgumentException().isThrownBy(() -> rung.object(4));
    }

    private static ThumbnailOrder order(RungMedia... rungs) {
        return new ThumbnailOrder(
                ThumbnailExtent.WHOLE_FILM,
                new FrameGrid(new FrameRate(25, 1), 100),
                List.of(rungs),
                null,
                null,
                new ObjectKey("folder"));
    }

    private static RungMedia rung(int width, int height) {
        return new RungMedia(new PictureSize(width, height), new ObjectKey("init.mp4"), List.of(run(0, 1)));
    }

    private static RungMedia rung(SegmentRun... runs) {
        return new RungMedia(new PictureSize(426, 240), new ObjectKey("init.mp4"), List.of(runs));
    }

    private static SegmentRun run(int first, int segments) {
        return new SegmentRun(
                "240p",
                first,
                new ObjectKey("from-" + first),
                25,
                List.of(150L, 150L, 150L).subList(0, segments),
                List.of(100, 101, 102).subList(0, segments));
    }
}
