package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;

/**
 * Which part of its film a work is for.
 *
 * @param x where it begins, in percent of the film
 * @param width in percent of the film
 * @param seconds how long it is
 */
public record Lit(String x, String width, double seconds) {

    public static Lit of(Work work, FilmPlan plan) {
        double from = 0;
        double to = plan.grid().seconds();
        if (work.kind() == WorkKind.ENCODE) {
            Span span = plan.spans().get(work.ordinal());
            from = plan.grid().startOf(span.firstSegment());
            to = plan.grid().startOf(span.endSegment());
        } else if (work.kind() == WorkKind.AUDIO) {
            Stretch stretch = plan.stretch(work.track(), work.ordinal());
            from = AudioGrid.secondsAt(stretch.firstFrame());
            to = AudioGrid.secondsAt(stretch.endFrame());
        }
        Axis axis = new Axis(plan.grid().seconds());
        return new Lit(axis.at(from), axis.between(from, to), axis.clamp(to) - axis.clamp(from));
    }
}
