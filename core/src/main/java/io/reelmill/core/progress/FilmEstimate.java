package io.reelmill.core.progress;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Span;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the spans that are made and being made how long the others take. Each of them is a measurement of how much
 * film one slot makes in a second; how far they lie apart is what is not known.
 */
public final class FilmEstimate {

    /** Before that, a running span says more of how long ffmpeg takes to start than of its pace. */
    private static final double TELLING_FRACTION = 0.1;

    private static final double TELLING_SECONDS = 2;

    /** What a single measurement may be off by. */
    private static final double DOUBT = 0.15;

    /** Checking and sealing the film at the end. */
    private static final double FINISHING_SECONDS = 2;

    private static final double MILLIS = 1000;

    private final FrameGrid grid;
    private final Instant now;
    private final List<Double> paces = new ArrayList<>();
    private double secondsRemaining;
    private double longestRemaining;
    private int running;

    private FilmEstimate(FrameGrid grid, Instant now) {
        this.grid = grid;
        this.now = now;
    }

    /** Empty while nothing runs, or nothing has run for long enough to tell. */
    public static Optional<Estimate> of(FilmPlan plan, List<Work> works, List<Progress> live, Instant now) {
        Map<WorkId, Progress> reports = new HashMap<>();
        live.forEach(report -> reports.put(report.work(), report));
        FilmEstimate estimate = new FilmEstimate(plan.grid(), now);
        works.stream()
                .filter(work -> work.kind() == WorkKind.ENCODE)
                .forEach(work -> plan.findSpan(work.ordinal())
                        .ifPresent(span -> estimate.consider(work, span, fraction(work, reports.get(work.id())))));
        return estimate.tell();
    }

    private static double fraction(Work work, @Nullable Progress report) {
        return report == null || report.attempt() != work.attempt() ? 0 : Math.min(1, Math.max(0, report.fraction()));
    }

    private void consider(Work work, Span span, double fraction) {
        double length = grid.startOf(span.endSegment()) - grid.startOf(span.firstSegment());
        if (work.state() == WorkState.SUCCEEDED) {
            measure(length, work.startedAt(), work.finishedAt());
            return;
        }
        boolean runs = work.state() == WorkState.RUNNING;
        double remaining = runs ? length * (1 - fraction) : length;
        secondsRemaining += remaining;
        longestRemaining = Math.max(longestRemaining, remaining);
        if (runs) {
            running++;
            if (fraction >= TELLING_FRACTION) {
                measure(length * fraction, work.startedAt(), now);
            }
        }
    }

    private void measure(double made, @Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return;
        }
        double took = Duration.between(from, to).toMillis() / MILLIS;
        if (took >= TELLING_SECONDS) {
            paces.add(made / took);
        }
    }

    private Optional<Estimate> tell() {
        if (running == 0 || paces.isEmpty()) {
            return Optional.empty();
        }
        double usual = paces.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double fastest = paces.stream().mapToDouble(Double::doubleValue).max().orElseThrow() * (1 + DOUBT);
        double slowest = paces.stream().mapToDouble(Double::doubleValue).min().orElseThrow() * (1 - DOUBT);
        return Optional.of(new Estimate(
                seconds(usual) + FINISHING_SECONDS,
                secondsRemaining / fastest / running,
                seconds(slowest) + longestRemaining / slowest / 2 + 2 * FINISHING_SECONDS));
    }

    /** No sooner than the longest piece, whoever helps. */
    private double seconds(double pace) {
        return Math.max(secondsRemaining / running, longestRemaining) / pace;
    }
}
