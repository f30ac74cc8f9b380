package io.reelmill.core.progress;

import io.reelmill.core.film.FilmCost;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkState;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** How far a film is: its pieces that are made, and of those that are being made the share that is. */
public final class FilmProgress {

    /** Reached when every span and stretch is made; the rest is for finishing. */
    public static final double ENCODED = 0.98;

    private FilmProgress() {}

    /** @param live reports of running work; those of earlier attempts do not count */
    public static double of(FilmPlan plan, List<Work> works, List<Progress> live) {
        FilmCost cost = new FilmCost(plan);
        Map<WorkId, Progress> latest = live.stream()
                .collect(Collectors.toMap(
                        Progress::work,
                        report -> report,
                        BinaryOperator.maxBy((one, other) -> Integer.compare(one.attempt(), other.attempt()))));
        return Math.min(
                ENCODED,
                ENCODED
                        * works.stream()
                                .mapToDouble(work -> share(work, plan, cost) * made(work, latest))
                                .sum());
    }

    private static double share(Work work, FilmPlan plan, FilmCost cost) {
        return switch (work.kind()) {
            case ENCODE -> plan.findSpan(work.ordinal()).map(cost::share).orElse(0.0);
            case AUDIO ->
                plan.findStretch(work.track(), work.ordinal()).map(cost::share).orElse(0.0);
            case CHUNK, PREPARE, THUMBNAILS, FINISH, JOIN, PURGE -> 0;
        };
    }

    private static double made(Work work, Map<WorkId, Progress> latest) {
        if (work.state() == WorkState.SUCCEEDED) {
            return 1;
        }
        Progress report = latest.get(work.id());
        if (report == null || work.state() != WorkState.RUNNING || report.attempt() != work.attempt()) {
            return 0;
        }
        return Math.min(1, Math.max(0, report.fraction()));
    }
}
