package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanPlannerTest {

    @Test
    void any_film_is_covered_exactly_once_and_begins_with_one_segment() {
        Random random = new Random(11);
        String[] rates = {"24000/1001", "25", "60", "1", "1/7", "1/3600", "15"};
        int[] sides = {144, 240, 720, 1080, 2160};
        for (int round = 0; round < 3000; round++) {
            String rate = rates[random.nextInt(rates.length)];
            int side = sides[random.nextInt(sides.length)];
            FrameGrid grid = Films.grid(rate, random.nextDouble() * 20_000);
            List<Rung> rungs = Films.ladder(side * 16 / 9, side, rate);
            double target = 1 + random.nextDouble() * 100;

            List<Span> spans = SpanPlanner.spans(grid, rungs, target);

            assertThat(spans.get(0).endSegment()).isEqualTo(1);
            int next = 0;
            for (Span span : spans) {
                assertThat(span.index()).isEqualTo(spans.indexOf(span));
                assertThat(span.firstSegment()).isEqualTo(next);
                next = span.endSegment();
            }
            assertThat(next).isEqualTo(grid.segments());
            assertThat(spans.stream().mapToLong(span -> span.frames(grid)).sum())
                    .isEqualTo(grid.frames());
        }
    }

    @Test
    void spans_double_until_they_cost_half_a_minute_then_halve_towards_the_end() {
        FrameGrid grid = Films.grid("25", 40 * 6);
        List<Rung> rungs = Films.ladder(640, 360, "25");
        double costOfSegment = 6 * EncodeCost.perSecondOfFilm(rungs);
        assertThat(lengths(SpanPlanner.spans(grid, rungs, 8 * costOfSegment)))
                .containsExactly(1, 2, 4, 8, 8, 8, 5, 2, 2);
    }

    @Test
    void a_1080p_film_is_cut_every_eighteen_seconds_or_so() {
        List<Integer> lengths = lengths(SpanPlanner.spans(Films.grid("24", 120), Films.ladder(1920, 1080, "24")));
        assertThat(lengths).containsExactly(1, 2, 3, 3, 3, 3, 3, 1, 1);
    }

    @Test
    void a_film_of_one_frame_is_one_span() {
        assertThat(SpanPlanner.spans(Films.grid("25", 0), Films.ladder(320, 180, "25")))
                .containsExactly(new Span(0, 0, 1));
    }

    private static List<Integer> lengths(List<Span> spans) {
        return spans.stream()
                .map(span -> span.endSegment() - span.firstSegment())
                .toList();
    }
}
