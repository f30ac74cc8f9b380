package io.reelmill.jobs.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.thumbnail.MadeThumbnails;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.ThumbnailExtent;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailMaker;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.objects.InMemoryObjectStore;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThumbnailsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestFleet fleet = new TestFleet(Map.of(
            "reelmill.retry.max-failures", "2",
            "reelmill.retry.first-pause", "0s",
            "reelmill.worker.drain.grace", "0s"));
    private final InMemoryObjectStore objects = new InMemoryObjectStore(Clock.systemUTC());
    private final AtomicBoolean broken = new AtomicBoolean();
    private final ThumbnailRecorder recorder = new ThumbnailRecorder(
            fleet.get(Transactions.class),
            fleet.get(VideoStore.class),
            fleet.get(WorkStore.class),
            fleet.get(ThumbnailStore.class),
            fleet.get(EventLog.class),
            fleet.get(NextWork.class));

    @AfterEach
    void stop() {
        fleet.close();
    }

    @Test
    void a_film_has_its_thumbnails_before_it_is_finished() {
        VideoId video = film(4);
        fleet.worker(1, 1, running -> run(running, this::made));

        awaitFinishOf(video);

        assertThat(worksOf(video, WorkKind.THUMBNAILS)).allMatch(work -> work.state() == WorkState.SUCCEEDED);
        Poster poster = Objects.requireNonNull(
                fleet.get(ThumbnailStore.class).of(video, 1).poster());
        assertThat(poster.still().image().object().value()).contains("/thumbnails-0-a1/");
        assertThat(events(video, "video.thumbnails")).isPositive();
    }

    @Test
    void thumbnails_that_fail_fail_nothing_else_and_can_be_tried_again() {
        VideoId video = film(1);
        broken.set(true);
        // finishing takes one of them for ever
        fleet.worker(1, 2, running -> run(running, this::made));

        await().atMost(LIMIT)
                .until(() -> worksOf(video, WorkKind.THUMBNAILS).stream()
                        .anyMatch(work -> work.state() == WorkState.FAILED));
        awaitFinishOf(video);

        assertThat(fleet.get(VideoStore.class).find(video).map(Video::status)).contains(VideoStatus.PROCESSING);
        assertThat(events(video, "work.failed")).isEqualTo(1);
        assertThat(events(video, "video.failed")).isZero();
        assertThat(objects.stat(folderOf(worksOf(video, WorkKind.THUMBNAILS).get(0))))
                .isEmpty();

        broken.set(false);
        Work failed = worksOf(video, WorkKind.THUMBNAILS).get(0);
        assertThat(fleet.get(VideoActions.class).retry(failed.id())).isEqualTo(Outcome.DONE);
        await().atMost(LIMIT).until(() -> fleet.row(failed).state() == WorkState.SUCCEEDED);

        assertThat(fleet.get(ThumbnailStore.class).of(video, 1).poster()).isNotNull();
        assertThat(worksOf(video, WorkKind.FINISH)).hasSize(1);
        assertThat(fleet.get(VideoActions.class).retry(video)).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void a_film_does_not_wait_for_thumbnails_that_failed_once() {
        VideoId video = film(1);
        broken.set(true);
        CountDownLatch secondTry = new CountDownLatch(1);
        fleet.worker(1, 2, running -> {
            if (running.work().failures() > 0) {
                secondTry.countDown();
                run(running, (order, same) -> {
                    Thread.currentThread().join(HOUR.toMillis());
                    return made(order, same);
                });
            } else {
                run(running, this::made);
            }
        });

        awaitFinishOf(video);

        assertThat(secondTry.getCount()).isZero();
        assertThat(worksOf(video, WorkKind.THUMBNAILS))
                .singleElement()
                .satisfies(work -> assertThat(work.state()).isEqualTo(WorkState.RUNNING));
    }

    @Test
    void a_film_that_was_cancelled_is_not_finished_by_what_still_runs() throws InterruptedException {
        VideoId video = film(1);
        broken.set(true);
        BlockingQueue<RunningWork> secondTry = new LinkedBlockingQueue<>();
        fleet.worker(1, 2, running -> {
            if (running.work().failures() > 0) {
                secondTry.add(running);
                Thread.currentThread().join(HOUR.toMillis());
            } else {
                run(running, this::made);
            }
        });
        RunningWork running = Objects.requireNonNull(secondTry.poll(LIMIT.toSeconds(), TimeUnit.SECONDS));

        assertThat(fleet.get(VideoActions.class).cancel(video)).isEqualTo(Outcome.DONE);
        recorder.goOnWithout(running.attempt(), video);

        assertThat(worksOf(video, WorkKind.FINISH)).isEmpty();
    }

    @Test
    void nothing_finishes_a_film_that_is_not_being_made() {
        VideoId video = fleet.video();
        Work thumbnails = fleet.enqueue(List.of(wholeFilm(video))).get(0);
        fleet.get(VideoActions.class).cancel(video);
        assertThat(fleet.row(thumbnails).state()).isEqualTo(WorkState.CANCELLED);

        fleet.get(Transactions.class)
                .inTransaction(() -> fleet.get(NextWork.class)
                        .finishIfDue(fleet.get(VideoStore.class).lock(video).orElseThrow()));

        assertThat(worksOf(video, WorkKind.FINISH)).isEmpty();
    }

    @Test
    void thumbnails_can_be_cancelled_alone() {
        VideoId video = film(1);
        fleet.worker(
                1,
                1,
                running -> run(running, (order, same) -> {
                    Thread.currentThread().join(HOUR.toMillis());
                    return made(order, same);
                }));
        await().atMost(LIMIT)
                .until(() -> worksOf(video, WorkKind.THUMBNAILS).stream()
                        .anyMatch(work -> work.state() == WorkState.RUNNING));
        Work running = worksOf(video, WorkKind.THUMBNAILS).get(0);

        assertThat(fleet.get(VideoActions.class).cancel(running.id())).isEqualTo(Outcome.DONE);

        awaitFinishOf(video);
        assertThat(fleet.row(running).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(fleet.get(VideoStore.class).find(video).map(Video::status)).contains(VideoStatus.PROCESSING);
        assertThat(fleet.get(VideoActions.class).cancel(running.id())).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void a_first_poster_that_comes_late_is_dropped() {
        VideoId video = film(1);
        fleet.get(ThumbnailStore.class).keep(video, 1, anyWork(video), thumbnails("whole"));
        AtomicBoolean kept = new AtomicBoolean(true);
        AtomicBoolean asked = new AtomicBoolean();
        NewWork late = fleet.work(video, WorkKind.THUMBNAILS, 0);
        fleet.worker(0, 1, running -> {
            asked.set(recorder.late(running.work()));
            kept.set(recorder.record(running.attempt(), running.work(), thumbnails("late")));
        });

        Work work = fleet.enqueue(List.of(late)).get(0);

        await().atMost(LIMIT).until(() -> fleet.row(work).state() == WorkState.SUCCEEDED);
        await().atMost(LIMIT).untilFalse(kept);
        assertThat(asked).isTrue();
        assertThat(fleet.get(ThumbnailStore.class).of(video, 1)).isEqualTo(thumbnails("whole"));
    }

    private void run(RunningWork running, ThumbnailMaker maker) throws InterruptedException {
        switch (running.work().kind()) {
            case ENCODE -> record(running);
            case THUMBNAILS -> handler(maker).run(running);
            case CHUNK, PREPARE, AUDIO, FINISH, PURGE -> Thread.currentThread().join(HOUR.toMillis());
        }
    }

    private void record(RunningWork running) {
        FilmPlan plan = fleet.get(VideoStore.class)
                .find(running.work().video())
                .map(Video::plan)
                .orElseThrow();
        new FilmRecorder(
                        fleet.get(Transactions.class),
                        fleet.get(VideoStore.class),
                        fleet.get(WorkStore.class),
                        fleet.get(PublishStore.class),
                        fleet.get(EventLog.class),
                        fleet.get(NextWork.class))
                .record(
                        running.attempt(),
                        running.work(),
                        plan,
                        EncodedSpans.encoded(running.work(), running.attempt(), plan, "one build"));
    }

    private ThumbnailsHandler handler(ThumbnailMaker maker) {
        return new ThumbnailsHandler(
                fleet.get(VideoStore.class),
                fleet.get(WorkStore.class),
                new ThumbnailOrders(fleet.get(PublishStore.class), fleet.get(ThumbnailStore.class)),
                maker,
                recorder,
                new AttemptObjects(objects));
    }

    private MadeThumbnails made(ThumbnailOrder order, RunningWork running) throws EncodeException {
        objects.put(order.folder().child("poster.jpg"), "image/jpeg", new byte[] {1});
        if (broken.get()) {
            throw new EncodeException(new Failure(FailureCode.THUMBNAILS_FAILED, "as told"), ProgramTrace.NONE);
        }
        assertThat(order.rungs()).hasSize(EncodedSpans.RUNGS.size());
        boolean whole = order.extent() == ThumbnailExtent.WHOLE_FILM;
        return new MadeThumbnails(whole ? thumbnails(order.folder().value()) : Thumbnails.NONE, ProgramTrace.NONE);
    }

    private static Thumbnails thumbnails(String folder) {
        ThumbnailImage image =
                new ThumbnailImage(new ObjectKey(folder).child("poster.jpg"), new PictureSize(640, 360), 1);
        return new Thumbnails(new Poster(new Still(2, image), image, 0.5), List.of(), null, null);
    }

    private static ObjectKey folderOf(Work work) {
        return FilmObjects.folder(work, new Attempt(work.id(), work.attempt())).child("poster.jpg");
    }

    /** A film whose spans wait to be encoded. */
    private VideoId film(int spans) {
        VideoId video = fleet.video();
        fleet.get(VideoStore.class).become(video, VideoStatus.PROCESSING);
        fleet.get(VideoStore.class).keepPlan(video, EncodedSpans.plan(spans));
        fleet.enqueue(IntStream.range(0, spans)
                .mapToObj(span -> {
                    NewWork work = fleet.work(video, WorkKind.ENCODE, span);
                    return new NewWork(
                            work.id(), video, work.kind(), 1, null, span, work.priority(), span, work.name());
                })
                .toList());
        return video;
    }

    private NewWork wholeFilm(VideoId video) {
        NewWork work = fleet.work(video, WorkKind.THUMBNAILS, 0);
        return new NewWork(
                work.id(), video, work.kind(), 1, null, ThumbnailWork.WHOLE_FILM, work.priority(), 0, work.name());
    }

    private WorkId anyWork(VideoId video) {
        return worksOf(video, WorkKind.ENCODE).get(0).id();
    }

    private void awaitFinishOf(VideoId video) {
        await().atMost(LIMIT).until(() -> worksOf(video, WorkKind.FINISH).size() == 1);
    }

    private List<Work> worksOf(VideoId video, WorkKind kind) {
        return fleet.get(WorkStore.class).ofVideo(video).stream()
                .filter(work -> work.kind() == kind)
                .toList();
    }

    private long events(VideoId video, String type) {
        return fleet.client()
                .sql("select count(*) from event where video_id = ? and type = ?")
                .params(video.value(), type)
                .query(Long.class)
                .single();
    }
}
