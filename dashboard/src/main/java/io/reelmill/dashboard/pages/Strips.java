package io.reelmill.dashboard.pages;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.video.ProgressMeter;
import io.reelmill.dashboard.pages.strip.Crew;
import io.reelmill.dashboard.pages.strip.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strips of many films, in as many questions as for one. */
@Component
class Strips {

    private final WorkStore works;
    private final WorkerStore workers;
    private final ProgressBus bus;
    private final ProgressMeter meter;

    Strips(WorkStore works, WorkerStore workers, ProgressBus bus, ProgressMeter meter) {
        this.works = works;
        this.workers = workers;
        this.bus = bus;
        this.meter = meter;
    }

    /**
     * One film.
     *
     * @param strip null where the film is not planned, or is ready: then it is whole
     */
    record Reading(Video video, @Nullable Strip strip, ProgressMeter.Reading progress) {}

    List<Reading> of(List<Video> videos) {
        List<VideoId> unfinished =
                videos.stream().filter(Strips::unfinished).map(Video::id).toList();
        Map<VideoId, List<Work>> rows = unfinished.isEmpty()
                ? Map.of()
                : works.ofVideos(unfinished).stream().collect(Collectors.groupingBy(Work::video));
        Crew crew = new Crew(unfinished.isEmpty() ? List.of() : workers.living());
        List<Reading> readings = new ArrayList<>();
        for (Video video : videos) {
            FilmPlan plan = video.plan();
            if (plan == null || !unfinished(video)) {
                readings.add(new Reading(video, null, meter.glance(video)));
            } else {
                List<Progress> live = video.status().settled() ? List.of() : bus.of(video.id());
                List<Work> its = rows.getOrDefault(video.id(), List.of());
                readings.add(new Reading(video, Strip.of(plan, its, live, crew), meter.read(video, its, live)));
            }
        }
        return readings;
    }

    private static boolean unfinished(Video video) {
        return video.plan() != null && video.status() != VideoStatus.READY;
    }
}
