package io.reelmill.core.thumbnail;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameChoiceTest {

    private static final FrameGrid MINUTE = new FrameGrid(new FrameRate(25, 1), 1500);

    @Test
    void stills_are_spread_over_the_film_and_none_comes_twice() {
        List<Look> spread = FrameChoice.spread(looks(30, 0.5), MINUTE, 10);

        assertThat(spread).hasSize(10);
        for (int part = 0; part < 10; part++) {
            assertThat(spread.get(part).frame()).isBetween(part * 150L, part * 150L + 149);
        }
    }

    @Test
    void of_each_part_the_best_look_is_taken() {
        List<Look> looks = new ArrayList<>(looks(30, 0.3));
        looks.set(4, new Look(200, 0.9, true));

        assertThat(FrameChoice.spread(looks, MINUTE, 10).get(1).frame()).isEqualTo(200);
    }

    @Test
    void a_film_with_fewer_looks_gets_fewer_stills() {
        FrameGrid short4 = new FrameGrid(new FrameRate(25, 1), 100);

        assertThat(FrameChoice.spread(looks(2, 0), short4, 10))
                .extracting(Look::frame)
                .containsExactly(0L, 50L);
        assertThat(FrameChoice.spread(List.of(), short4, 10)).isEmpty();
    }

    @Test
    void what_is_at_the_ends_must_be_better_to_stand_for_the_film() {
        List<Look> looks = new ArrayList<>(looks(30, 0.2));
        looks.set(0, new Look(0, 0.6, true));
        looks.set(15, new Look(750, 0.5, true));

        assertThat(FrameChoice.finalists(looks, MINUTE, 4))
                .hasSize(4)
                .extracting(Look::frame)
                .startsWith(750L, 0L);
    }

    @Test
    void in_a_transition_the_frame_that_stands_still_is_worth_most() {
        List<GrayPicture> pictures = IntStream.range(0, 20)
                .mapToObj(i -> PictureScoreTest.picture((x, y) -> {
                    int before = (x * 3 + y * 5) % 200;
                    int after = (x * 7 + y) % 180;
                    int mixed = Math.max(0, Math.min(10, i - 5));
                    return (before * (10 - mixed) + after * mixed) / 10;
                }))
                .toList();

        List<Look> looks = FrameChoice.still(1000, pictures);

        assertThat(looks).extracting(Look::frame).startsWith(1000L, 1001L).hasSize(20);
        Look best = looks.stream().max(comparingDouble(Look::value)).orElseThrow();
        assertThat(best.frame()).matches(frame -> frame < 1005 || frame > 1015);
    }

    private static List<Look> looks(int count, double value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Look(i * 50L, value, true))
                .toList();
    }
}
