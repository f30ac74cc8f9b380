package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.dashboard.api.job.Waiting;
import io.reelmill.dashboard.forecast.Forecasts;
import io.reelmill.dashboard.forecast.Place;
import io.reelmill.dashboard.pages.strip.Crew;
import io.reelmill.dashboard.pages.strip.Done;
import io.reelmill.dashboard.pages.strip.Lit;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows works as rows, whatever their number in few questions. */
@Component
class JobLines {

    private static final double MILLIS_PER_SECOND = 1000;

    private final VideoStore videos;
    private final WorkerStore workers;
    private final ProgressBus bus;
    private final Forecasts forecasts;
    private final Clock clock;

    JobLines(VideoStore videos, WorkerStore workers, ProgressBus bus, Forecasts forecasts, Clock clock) {
        this.videos = videos;
        this.workers = workers;
        this.bus = bus;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** Of any films; what has no film any more has no row. */
    List<JobRow> of(List<Work> listed) {
        return of(listed, workers.living());
    }

    List<JobRow> of(List<Work> listed, List<Worker> fleet) {
        Map<VideoId, Video> films = videos
                .findAll(listed.stream().map(Work::video).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Video::id, Function.identity()));
        List<Progress> live = listed.stream()
                .filter(work -> work.state() == WorkState.RUNNING)
                .map(Work::video)
                .distinct()
                .flatMap((VideoId video) -> bus.of(video).stream())
                .toList();
        Map<WorkId, Place> places = forecasts.places(listed, fleet);
        Crew crew = new Crew(fleet);
        List<JobRow> rows = new ArrayList<>();
        for (Work work : listed) {
            Video film = films.get(work.video());
            if (film != null) {
                String waits = waits(work, fleet, places.get(work.id()));
                rows.add(row(work, film, live, crew, waits));
            }
        }
        return rows;
    }

    List<JobRow> of(Video film, List<Work> listed, List<Progress> live, List<Worker> fleet) {
        Crew crew = new Crew(fleet);
        return listed.stream()
                .map(work -> row(work, film, live, crew, waits(work, fleet, null)))
                .toList();
    }

    private static String waits(Work work, List<Worker> fleet, @Nullable Place place) {
        return work.state() == WorkState.WAITING ? "waits for " + Waiting.reason(work, fleet, place) : "";
    }

    private JobRow row(Work work, Video film, List<Progress> live, Crew crew, String waits) {
        double fraction = Done.fraction(work, live);
        Lit lit = film.plan() == null || work.version() != film.version() ? null : Lit.of(work, film.plan());
        return new JobRow(
                work.id().toString(),
                film.id().toString(),
                film.title(),
                work.kind().word(),
                name(work, film),
                Status.of(work.state()),
                (int) Math.floor(100 * fraction),
                work.attempt() < 2 ? "" : "attempt " + work.attempt(),
                crew.name(work.worker()),
                crew.colour(work.worker()),
                took(work),
                speed(work, lit, fraction),
                waits,
                work.failure() == null ? "" : work.failure().code().title(),
                work.priority().word(),
                lit);
    }

    /** JobRunr's dashboard has no other place for the film's title. */
    private static String name(Work work, Video film) {
        String title = " " + film.title();
        String name = work.name().replace(" of" + title, "");
        return name.endsWith(title) ? name.substring(0, name.length() - title.length()) : name;
    }

    private String took(Work work) {
        double seconds = seconds(work);
        return work.startedAt() == null ? "" : Words.length(seconds);
    }

    /** Only the picture's pieces take long enough for it to mean something. */
    private String speed(Work work, @Nullable Lit lit, double fraction) {
        double seconds = seconds(work);
        return work.kind() != WorkKind.ENCODE || lit == null || seconds < 1 || fraction < 0.05
                ? ""
                : Words.speed(lit.seconds() * fraction / seconds);
    }

    private double seconds(Work work) {
        if (work.startedAt() == null) {
            return 0;
        }
        Duration took =
                Duration.between(work.startedAt(), work.finishedAt() == null ? clock.instant() : work.finishedAt());
        return Math.max(0, took.toMillis()) / MILLIS_PER_SECOND;
    }
}
