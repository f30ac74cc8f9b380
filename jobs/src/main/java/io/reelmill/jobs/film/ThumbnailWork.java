package io.reelmill.jobs.film;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Span;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.util.List;
import java.util.Optional;

/**
 * Which thumbnails can be made as a film grows. Work 0 makes everything, once the whole picture is there. Until then works
 * 1, 2, … look for a first poster in the film's beginning, each when about twice as much of it is there as for the one
 * before; where a frame was asked for, one makes the poster as soon as that frame is there.
 */
final class ThumbnailWork {

    static final int WHOLE_FILM = 0;

    private static final int MOST_FIRST_POSTERS = 6;

    private ThumbnailWork() {}

    /**
     * What can be made now.
     *
     * @param works of the film's version, whose beginning can be played
     * @param growing whether there will be more of the film than is planned
     */
    static Optional<NewWork> due(Video video, FilmPlan plan, List<Work> works, Thumbnails made, boolean growing) {
        List<Work> spans = ofKind(works, WorkKind.ENCODE);
        List<Work> thumbnails = ofKind(works, WorkKind.THUMBNAILS);
        if (!growing && spans.stream().allMatch(ThumbnailWork::succeeded)) {
            boolean written = thumbnails.stream().anyMatch(work -> work.ordinal() == WHOLE_FILM);
            return written ? Optional.empty() : Optional.of(work(video, WHOLE_FILM, "Thumbnails of "));
        }
        int looked = thumbnails.size();
        boolean looking = thumbnails.stream().anyMatch(work -> !work.state().settled());
        return made.poster() == null && !looking && worthLooking(video, plan, spans, looked)
                ? Optional.of(work(video, looked + 1, "Poster of "))
                : Optional.empty();
    }

    private static boolean worthLooking(Video video, FilmPlan plan, List<Work> spans, int looked) {
        Double asked = video.thumbnailAtSeconds();
        if (asked != null) {
            return looked == 0
                    && spans.stream().anyMatch(span -> succeeded(span) && holds(plan, span.ordinal(), asked));
        }
        long there = spans.stream().filter(ThumbnailWork::succeeded).count();
        return looked < MOST_FIRST_POSTERS && there >= 1L << looked;
    }

    private static boolean holds(FilmPlan plan, int ordinal, double seconds) {
        FrameGrid grid = plan.grid();
        Span span = plan.spans().get(ordinal);
        double within = Math.min(seconds, grid.rate().secondsAt(grid.frames() - 1));
        return grid.rate().secondsAt(span.firstFrame(grid)) <= within
                && within < grid.rate().secondsAt(span.endFrame(grid));
    }

    /** Whether a film need not wait for its thumbnails any longer: they are made, given up, or failed once. */
    static boolean outOfTheWay(List<Work> works) {
        return ofKind(works, WorkKind.THUMBNAILS).stream()
                .filter(work -> work.ordinal() == WHOLE_FILM)
                .anyMatch(work -> work.state().settled() || work.failures() > 0);
    }

    private static boolean succeeded(Work work) {
        return work.state() == WorkState.SUCCEEDED;
    }

    private static List<Work> ofKind(List<Work> works, WorkKind kind) {
        return works.stream().filter(work -> work.kind() == kind).toList();
    }

    private static NewWork work(Video video, int ordinal, String what) {
        return new NewWork(
                WorkId.random(),
                video.id(),
                WorkKind.THUMBNAILS,
                video.version(),
                null,
                ordinal,
                video.priority(),
                0,
                what + video.title());
    }
}
