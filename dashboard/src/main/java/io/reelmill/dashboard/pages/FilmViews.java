package io.reelmill.dashboard.pages;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.api.video.ProgressMeter;
import io.reelmill.dashboard.api.video.RenditionJson;
import io.reelmill.dashboard.api.video.VideoAnswers;
import io.reelmill.dashboard.api.video.VideoJson;
import io.reelmill.dashboard.pages.strip.Crew;
import io.reelmill.dashboard.pages.strip.Strip;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a film's page says. */
@Component
class FilmViews {

    private static final int MOST_JOBS = 12;

    /** Where not all have room: first what needs somebody, last what needs nobody. */
    private static final List<WorkState> BY_NEED =
            List.of(WorkState.FAILED, WorkState.RUNNING, WorkState.WAITING, WorkState.CANCELLED, WorkState.SUCCEEDED);

    private final WorkStore works;
    private final WorkerStore workers;
    private final ProgressBus bus;
    private final ProgressMeter meter;
    private final EventLog events;
    private final JobLines rows;
    private final Milestones milestones;
    private final RecordingViews recordings;
    private final VideoAnswers answers;
    private final Addresses addresses;
    private final Clock clock;

    FilmViews(
            WorkStore works,
            WorkerStore workers,
            ProgressBus bus,
            ProgressMeter meter,
            EventLog events,
            JobLines rows,
            Milestones milestones,
            RecordingViews recordings,
            VideoAnswers answers,
            Addresses addresses,
            Clock clock) {
        this.works = works;
        this.workers = workers;
        this.bus = bus;
        this.meter = meter;
        this.events = events;
        this.rows = rows;
        this.milestones = milestones;
        this.recordings = recordings;
        this.answers = answers;
        this.addresses = addresses;
        this.clock = clock;
    }

    FilmView of(Video video) {
        // first, so that what happens while the rest is read is told again
        long after = events.latest();
        List<Progress> live = video.status().settled() ? List.of() : bus.of(video.id());
        List<Work> its = works.ofVideo(video.id());
        List<Worker> fleet = workers.living();
        ProgressMeter.Reading progress = meter.read(video, its, live);
        FilmPlan plan = video.plan();
        Optional<RecordingView> recording = recordings.of(video);
        FilmPlan seen = video.shownPlan();
        Strip strip = plan == null ? null : Strip.of(plan, its, live, new Crew(fleet));
        VideoJson json = answers.inListOf(List.of(video)).apply(video);
        List<Work> shown = mostTelling(its);
        boolean stopped = video.status() == VideoStatus.FAILED || video.status() == VideoStatus.CANCELLED;
        return new FilmView(
                video.id().toString(),
                video.title(),
                recording.map(RecordingView::status).orElseGet(() -> Status.of(video.status())),
                FilmSentence.of(video, strip, progress),
                progress.left() == null ? "" : Words.left(progress.left()),
                (int) Math.floor(100 * progress.fraction()),
                !video.status().settled(),
                video.playableAt() != null,
                seen == null ? 0 : seen.grid().seconds(),
                addresses.playlistOf(video.id()),
                shape(video.facts()),
                Moment.of(video.createdAt(), clock.instant()),
                strip,
                video.failure() == null ? null : FailureView.of(video.failure()),
                LostThumbnails.of(video, its, json.thumbnails()),
                !video.status().settled(),
                stopped,
                FilmFacts.of(video),
                json.renditions().stream().map(FilmViews::row).toList(),
                json.thumbnails(),
                json.downloads().stream()
                        .map(file -> new FilmView.DownloadRow(file.name(), Words.size(file.sizeBytes()), file.url()))
                        .toList(),
                rows.of(video, shown, live, fleet),
                its.size() - shown.size(),
                milestones.of(video),
                recording.orElse(null),
                after);
    }

    /** In the film's order, sound after the picture, where there is room for all. */
    private static List<Work> mostTelling(List<Work> works) {
        Comparator<Work> filmsOrder = Comparator.comparing(Work::kind).thenComparing(Work::rank);
        return works.size() <= MOST_JOBS
                ? works.stream().sorted(filmsOrder).toList()
                : works.stream()
                        .sorted(Comparator.comparingInt((Work work) -> BY_NEED.indexOf(work.state()))
                                .thenComparing(filmsOrder))
                        .limit(MOST_JOBS)
                        .toList();
    }

    /** Which box the player is given before it knows the picture. */
    private static String shape(@Nullable SourceFacts facts) {
        return facts != null
                        && facts.video().shown().height()
                                > facts.video().shown().width()
                ? "upright"
                : "wide";
    }

    private static FilmView.RenditionRow row(RenditionJson rendition) {
        return new FilmView.RenditionRow(
                rendition.name(),
                rendition.width() + " × " + rendition.height(),
                FilmFacts.rate(FrameRate.parse(rendition.frameRate())),
                rendition.codecs() == null ? "–" : rendition.codecs(),
                rate(rendition.averageBandwidth()),
                rate(rendition.peakBandwidth()),
                switch (rendition.status()) {
                    case "ready" -> Status.of(VideoStatus.READY);
                    case "processing" -> Status.of(VideoStatus.PROCESSING);
                    case "failed" -> Status.of(VideoStatus.FAILED);
                    case "cancelled" -> Status.of(VideoStatus.CANCELLED);
                    default -> Status.of(WorkState.WAITING);
                });
    }

    private static String rate(@Nullable Integer bitsPerSecond) {
        return bitsPerSecond == null ? "–" : Words.rate(bitsPerSecond);
    }
}
