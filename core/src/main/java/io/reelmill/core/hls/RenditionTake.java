package io.reelmill.core.hls;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Take;
import io.reelmill.core.publish.Rendition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A take as one rendition has it.
 *
 * @param begins when its first moment was; sound begins with a frame of its own, a little before the picture
 */
record RenditionTake(int firstSegment, @Nullable Instant begins) {

    static List<RenditionTake> of(FilmPlan plan, Rendition rendition) {
        FrameGrid picture = plan.grid();
        AudioGrid sound = plan.soundGrid();
        return IntStream.range(0, plan.takes().size())
                .mapToObj(number -> {
                    Take take = plan.takes().get(number);
                    if (rendition.picture()) {
                        return new RenditionTake(picture.startOfTake(number).segment(), take.begins());
                    }
                    double later = AudioGrid.secondsAt(sound.startOfTake(number).frame())
                            - picture.rate()
                                    .secondsAt(picture.startOfTake(number).frame());
                    return new RenditionTake(sound.startOfTake(number).segment(), moved(take.begins(), later));
                })
                .toList();
    }

    private static @Nullable Instant moved(@Nullable Instant instant, double seconds) {
        return instant == null ? null : instant.plus(Math.round(seconds * 1e6), ChronoUnit.MICROS);
    }
}
