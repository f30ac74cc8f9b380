package io.reelmill.dashboard.testing;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.SpanPlanner;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.film.StretchPlanner;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.hls.Measurement;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.profile.ProfileCatalog;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A film of 20 s with sound that is made step by step, by the test instead of a worker. */
public final class TestFilm {

    public static final WorkerId WORKER = new WorkerId(UUID.randomUUID());

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final int SECONDS = 20;
    private static final int PICTURE_BYTES = 5000;
    private static final int SOUND_BYTES = 1000;

    private final TestDashboard dashboard;
    private final VideoId video;
    private final FilmPlan plan;

    private TestFilm(TestDashboard dashboard, VideoId video) {
        this.dashboard = dashboard;
        this.video = video;
        this.plan = plan(dashboard, video);
    }

    /** Uploads a film and plans how it is made. */
    public static TestFilm planned(TestDashboard dashboard) {
        Answer made = new Api(dashboard, "tester").upload("filename=sintel.mp4&title=Sintel", "film");
        TestFilm film = new TestFilm(dashboard, VideoId.parse(made.id()).orElseThrow());
        film.begin();
        return film;
    }

    public VideoId id() {
        return video;
    }

    public FilmPlan plan() {
        return plan;
    }

    public String path() {
        return "/api/v1/videos/" + video;
    }

    public String mediaPath() {
        return "/media/" + video;
    }

    /** The first waiting work of a kind begins to run. */
    public Work start(WorkKind kind) {
        Work work = works().ofVideo(video).stream()
                .filter(waiting -> waiting.kind() == kind && waiting.state() == WorkState.WAITING)
                .findFirst()
                .orElseThrow();
        dashboard
                .get(JdbcClient.class)
                .sql("""
                        with claimed as (
                            update work
                            set state = 'running', attempt = attempt + 1, worker_id = :worker,
                                started_at = clock_timestamp()
                            where id = :work
                            returning id, attempt, round, worker_id
                        )
                        insert into attempt (work_id, number, round, worker_id)
                        select id, attempt, round, worker_id from claimed
                        """)
                .param("work", work.id().value())
                .param("worker", WORKER.value())
                .update();
        return works().find(work.id()).orElseThrow();
    }

    /** The same, as if it had run for a while, which is when its pace tells how long the rest takes. */
    public Work startEarlier(WorkKind kind, Duration ago) {
        Work work = start(kind);
        dashboard
                .get(JdbcClient.class)
                .sql("update work set started_at = started_at - make_interval(secs => :ago) where id = :work")
                .param("ago", ago.toSeconds())
                .param("work", work.id().value())
                .update();
        return works().find(work.id()).orElseThrow();
    }

    /** A running work records what it made. */
    public void finish(Work work) {
        Attempt attempt = new Attempt(work.id(), work.attempt());
        if (work.kind() == WorkKind.ENCODE) {
            Span span = plan.spans().get(work.ordinal());
            publish(
                    work,
                    plan.rungs().stream()
                            .map(rung -> run(rung, span, FilmObjects.folder(work, attempt)))
                            .toList());
        } else {
            Stretch stretch = plan.stretch(work.track(), work.ordinal());
            publish(work, List.of(run(stretch, FilmObjects.folder(work, attempt))));
        }
        works().succeed(attempt);
    }

    /** Makes everything up to the sealed film. */
    public TestFilm complete() {
        for (WorkKind kind : List.of(WorkKind.ENCODE, WorkKind.AUDIO)) {
            works().ofVideo(video).stream()
                    .filter(work -> work.kind() == kind && work.state() == WorkState.WAITING)
                    .forEach(work -> finish(start(kind)));
        }
        videos().becamePlayable(video);
        published()
                .seal(
                        video,
                        1,
                        Measurement.of(new PublishedFilm(
                                plan,
                                published().renditions(video, 1),
                                published().runs(video, 1),
                                List.of())));
        videos().become(video, VideoStatus.READY);
        return this;
    }

    private void begin() {
        videos().keepFacts(
                        video,
                        new SourceFacts(
                                "mov,mp4",
                                Duration.ofSeconds(SECONDS),
                                plan.takes().get(0).picture(),
                                List.of(new AudioTrack(1, "aac", 2, 48_000, "eng", true))));
        videos().keepPlan(video, plan);
        videos().become(video, VideoStatus.PROCESSING);
        plan.spans().forEach(span -> add(WorkKind.ENCODE, null, span.index()));
        plan.stretches().forEach(stretch -> add(WorkKind.AUDIO, stretch.rendition(), stretch.index()));
    }

    private void add(WorkKind kind, @Nullable String track, int ordinal) {
        works().add(List.of(new NewWork(
                WorkId.random(), video, kind, 1, track, ordinal, Priority.NORMAL, ordinal, kind + " of Sintel")));
    }

    private void publish(Work work, List<SegmentRun> runs) {
        for (SegmentRun run : runs) {
            ObjectKey init = run.folder().child("init.mp4");
            objects().put(init, "video/mp4", ("init of " + run.rendition()).getBytes());
            IntStream.range(run.firstSegment(), run.endSegment())
                    .forEach(segment -> objects()
                            .put(
                                    run.object(segment),
                                    "video/mp4",
                                    new byte[run.sizes().get(segment - run.firstSegment())]));
            published().addOrFind(video, 1, rendition(run, init));
        }
        published().add(video, 1, work.id(), runs);
    }

    private Rendition rendition(SegmentRun run, ObjectKey init) {
        String name = run.rendition();
        return plan.rungs().stream()
                .filter(rung -> rung.name().equals(name))
                .map(rung -> new Rendition(
                        name,
                        true,
                        "avc1.64001e",
                        rung.size(),
                        rung.rate(),
                        null,
                        null,
                        rung.capBitsPerSecond(),
                        init,
                        name))
                .findFirst()
                .orElseGet(() ->
                        new Rendition(name, false, "mp4a.40.2", null, null, "eng", "English", 128_000, init, name));
    }

    private SegmentRun run(Rung rung, Span span, ObjectKey folder) {
        FrameGrid grid = plan.grid();
        List<Long> durations = IntStream.range(span.firstSegment(), span.endSegment())
                .mapToObj(segment -> grid.firstFrameOf(segment + 1) - grid.firstFrameOf(segment))
                .toList();
        return new SegmentRun(
                rung.name(),
                span.firstSegment(),
                folder.child(rung.name()),
                RATE.numerator(),
                durations,
                durations.stream().map(duration -> PICTURE_BYTES).toList());
    }

    private static SegmentRun run(Stretch stretch, ObjectKey folder) {
        List<Long> durations = LongStream.iterate(
                        stretch.firstFrame(),
                        frame -> frame < stretch.endFrame(),
                        frame -> frame + AudioGrid.SEGMENT_FRAMES)
                .mapToObj(frame ->
                        Math.min(AudioGrid.SEGMENT_FRAMES, stretch.endFrame() - frame) * AudioGrid.FRAME_SAMPLES)
                .toList();
        return new SegmentRun(
                stretch.rendition(),
                (int) (stretch.firstFrame() / AudioGrid.SEGMENT_FRAMES),
                folder,
                AudioGrid.SAMPLE_RATE,
                durations,
                durations.stream().map(duration -> SOUND_BYTES).toList());
    }

    private static FilmPlan plan(TestDashboard dashboard, VideoId video) {
        PictureSize size = new PictureSize(640, 360);
        VideoTrack track = new VideoTrack(0, "h264", size, size, RATE, true, 0, false, DynamicRange.SDR, "yuv420p");
        FrameGrid grid = new FrameGrid(RATE, (long) SECONDS * RATE.numerator());
        List<Rung> rungs = LadderPlanner.rungs(
                size,
                RATE,
                dashboard.get(ProfileCatalog.class).find(ProfileCatalog.DEFAULT).orElseThrow());
        AudioRendition sound = new AudioRendition("audio-0-eng", 1, "eng", "English", 128_000);
        return new FilmPlan(
                new Reading(FilmObjects.source(video), 4, "mov", 0, 0),
                track,
                grid,
                rungs,
                List.of(sound),
                SpanPlanner.spans(grid, rungs),
                StretchPlanner.stretches(sound, grid),
                "8.0.1");
    }

    private VideoStore videos() {
        return dashboard.get(VideoStore.class);
    }

    private WorkStore works() {
        return dashboard.get(WorkStore.class);
    }

    private PublishStore published() {
        return dashboard.get(PublishStore.class);
    }

    private ObjectStore objects() {
        return dashboard.get(ObjectStore.class);
    }
}
