package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.objects.ObjectKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmCostTest {

    private static final FrameGrid GRID = Films.grid("25", 125);
    private static final List<Rung> RUNGS = Films.ladder(1280, 720, "25");
    private static final AudioRendition SOUND = new AudioRendition("audio-0-und", 1, "und", "Audio", 128_000);
    private static final FilmPlan PLAN = new FilmPlan(
            new Reading(new ObjectKey("videos/x/source"), 1, "mov", 0, 0),
            Films.picture(1280, 720, "25"),
            GRID,
            RUNGS,
            List.of(SOUND),
            SpanPlanner.spans(GRID, RUNGS),
            StretchPlanner.stretches(SOUND, GRID),
            "8.0.1");

    private final FilmCost cost = new FilmCost(PLAN);

    @Test
    void all_pieces_together_make_the_whole() {
        double shares = PLAN.spans().stream().mapToDouble(cost::share).sum()
                + PLAN.stretches().stream().mapToDouble(cost::share).sum();
        assertThat(shares).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_span_weighs_by_its_length_and_sound_hardly_at_all() {
        Span first = PLAN.spans().get(0);
        Span second = PLAN.spans().get(1);
        assertThat(cost.seconds(second)).isBetween(1.8 * cost.seconds(first), 2 * cost.seconds(first));
        assertThat(cost.share(PLAN.stretches().get(0))).isLessThan(0.05);
    }
}
