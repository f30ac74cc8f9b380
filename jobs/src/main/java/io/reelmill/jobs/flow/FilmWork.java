package io.reelmill.jobs.flow;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work that a plan asks for, besides what the video's present one does, in the order in which viewers need it. */
final class FilmWork {

    private FilmWork() {}

    static List<NewWork> of(Video video, FilmPlan plan) {
        FilmPlan before = video.plan();
        List<Span> spans = before == null ? List.of() : before.spans();
        List<Stretch> stretches = before == null ? List.of() : before.stretches();
        return Stream.concat(
                        plan.stretches().stream()
                                .filter(stretch -> !stretches.contains(stretch))
                                .map(stretch -> audio(video, stretch)),
                        plan.spans().stream().skip(spans.size()).map(span -> encode(video, plan, span)))
                .sorted(Comparator.comparingLong(NewWork::rank))
                .toList();
    }

    private static NewWork encode(Video video, FilmPlan plan, Span span) {
        double from = plan.grid().rate().secondsAt(span.firstFrame(plan.grid()));
        double to = plan.grid().rate().secondsAt(span.endFrame(plan.grid()));
        String rungs = plan.rungs().size() == 1 ? "1 rung" : plan.rungs().size() + " rungs";
        return work(
                video,
                WorkKind.ENCODE,
                null,
                span.index(),
                from,
                "Encode " + clock(from) + "–" + clock(to) + " of " + video.title() + ", " + rungs);
    }

    private static NewWork audio(Video video, Stretch stretch) {
        double from = AudioGrid.secondsAt(stretch.firstFrame());
        double to = AudioGrid.secondsAt(stretch.endFrame());
        return work(
                video,
                WorkKind.AUDIO,
                stretch.rendition(),
                stretch.index(),
                from,
                "Encode sound " + clock(from) + "–" + clock(to) + " of " + video.title() + ", " + stretch.rendition());
    }

    private static NewWork work(
            Video video, WorkKind kind, @Nullable String track, int ordinal, double from, String name) {
        return new NewWork(
                WorkId.random(),
                video.id(),
                kind,
                video.version(),
                track,
                ordinal,
                video.priority(),
                Math.round(from * 1000),
                name);
    }

    /** {@code 1:02:03}, or {@code 0:24} below an hour. */
    private static String clock(double seconds) {
        long whole = (long) seconds;
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
