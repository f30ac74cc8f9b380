package io.reelmill.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Span;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.hls.TestFilm;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilmEstimateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final FilmPlan PLAN =
            TestFilm.of("1920x1080", "25", 600, "eng").plan();
    private static final VideoId VIDEO = VideoId.random();

    private final List<Work> works = new ArrayList<>();
    private final List<Progress> live = new ArrayList<>();

    @Test
    void nothing_is_told_while_nothing_runs() {
        PLAN.spans().forEach(span -> add(span, WorkState.WAITING, 0));
        assertThat(FilmEstimate.of(PLAN, works, live, NOW)).isEmpty();
    }

    @Test
    void nothing_is_told_before_anything_ran_for_long_enough() {
        PLAN.spans().forEach(span -> add(span, span.index() == 0 ? WorkState.RUNNING : WorkState.WAITING, 1));
        report(works.get(0), 0.5);
        assertThat(FilmEstimate.of(PLAN, works, live, NOW)).isEmpty();
    }

    @Test
    void what_is_left_follows_from_the_pace_so_far() {
        // as fast as it plays: what is done took its own length
        PLAN.spans().forEach(span -> add(span, state(span), length(span)));
        double left = PLAN.spans().stream()
                .filter(span -> state(span) != WorkState.SUCCEEDED)
                .mapToDouble(FilmEstimateTest::length)
                .sum();
        Estimate estimate = FilmEstimate.of(PLAN, works, live, NOW).orElseThrow();
        assertThat(estimate.likely()).isCloseTo(left, within(3.0));
        assertThat(estimate.atLeast()).isLessThan(left);
        assertThat(estimate.atMost()).isGreaterThan(left);
    }

    @Test
    void the_range_is_wide_where_paces_differ_and_narrow_where_they_do_not() {
        PLAN.spans().forEach(span -> add(span, state(span), length(span)));
        double even = width(FilmEstimate.of(PLAN, works, live, NOW).orElseThrow());
        works.clear();
        PLAN.spans().forEach(span -> add(span, state(span), span.index() == 1 ? 3 * length(span) : length(span)));
        double uneven = width(FilmEstimate.of(PLAN, works, live, NOW).orElseThrow());
        assertThat(uneven).isGreaterThan(1.5 * even);
    }

    @Test
    void two_at_once_take_half_as_long() {
        PLAN.spans().forEach(span -> add(span, state(span), length(span)));
        double alone = FilmEstimate.of(PLAN, works, live, NOW).orElseThrow().likely();
        works.clear();
        PLAN.spans().forEach(span -> add(span, span.index() == 5 ? WorkState.RUNNING : state(span), length(span)));
        double together = FilmEstimate.of(PLAN, works, live, NOW).orElseThrow().likely();
        assertThat(together).isCloseTo(alone / 2, within(alone / 10));
    }

    @Test
    void reports_of_an_earlier_attempt_do_not_count() {
        PLAN.spans().forEach(span -> add(span, state(span), length(span)));
        double before = FilmEstimate.of(PLAN, works, live, NOW).orElseThrow().likely();
        Work running = works.get(4);
        live.add(new Progress(VIDEO, running.id(), WorkKind.ENCODE, 4, running.attempt() - 1, 0.9, 0));
        assertThat(FilmEstimate.of(PLAN, works, live, NOW).orElseThrow().likely())
                .isEqualTo(before);
    }

    /** Four are done, the fifth runs. */
    private static WorkState state(Span span) {
        return span.index() < 4 ? WorkState.SUCCEEDED : span.index() == 4 ? WorkState.RUNNING : WorkState.WAITING;
    }

    private static double length(Span span) {
        return PLAN.grid().startOf(span.endSegment()) - PLAN.grid().startOf(span.firstSegment());
    }

    private static double width(Estimate estimate) {
        return (estimate.atMost() - estimate.atLeast()) / estimate.likely();
    }

    private void report(Work work, double fraction) {
        live.add(new Progress(VIDEO, work.id(), WorkKind.ENCODE, work.ordinal(), work.attempt(), fraction, 0));
    }

    private void add(Span span, WorkState state, double seconds) {
        boolean begun = state != WorkState.WAITING;
        Duration took = Duration.ofMillis(Math.round(1000 * seconds));
        Instant started = state == WorkState.RUNNING ? NOW : NOW.minus(took);
        works.add(new Work(
                WorkId.random(),
                VIDEO,
                WorkKind.ENCODE,
                1,
                null,
                span.index(),
                Priority.NORMAL,
                span.index(),
                "Encode",
                state,
                1,
                begun ? 2 : 0,
                0,
                UUID.randomUUID(),
                begun ? new WorkerId(UUID.randomUUID()) : null,
                null,
                NOW.minus(took),
                begun ? started : null,
                ended(state)));
    }

    private static @Nullable Instant ended(WorkState state) {
        return state == WorkState.SUCCEEDED ? NOW : null;
    }
}
