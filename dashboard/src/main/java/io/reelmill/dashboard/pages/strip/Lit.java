package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import java.util.Optional;

/**
 * Which part of its film a work is for.
 *
 * @param x where it begins, in percent of the film
 * @param width in percent of the film
 * @param seconds how long it is
 */
public record Lit(String x, String width, double seconds) {

    /** Of a work that the plan does not know yet, the film's end. */
    public static Lit of(Work work, FilmPlan plan) {
        double end = plan.grid().seconds();
        double from = 0;
        double to = end;
        if (work.kind() == WorkKind.ENCODE) {
            Optional<Span> span = plan.findSpan(work.ordinal());
            from = span.map(found -> plan.grid().startOf(found.firstSegment())).orElse(end);
            to = span.map(found -> plan.grid().startOf(found.endSegment())).orElse(end);
        } else if (work.kind() == WorkKind.AUDIO) {
            Optional<Stretch> stretch = plan.findStretch(work.track(), work.ordinal());
            from = stretch.map(found -> AudioGrid.secondsAt(found.firstFrame())).orElse(end);
            to = stretch.map(found -> AudioGrid.secondsAt(found.endFrame())).orElse(end);
        }
        Axis axis = new Axis(plan.grid().seconds());
        return new Lit(axis.at(from), axis.between(from, to), axis.clamp(to) - axis.clamp(from));
    }
}
