package io.reelmill.jobs.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilmRecorderIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestFleet fleet = new TestFleet();
    private final FilmRecorder recorder = new FilmRecorder(
            fleet.get(Transactions.class),
            fleet.get(VideoStore.class),
            fleet.get(WorkStore.class),
            fleet.get(PublishStore.class),
            fleet.get(EventLog.class),
            fleet.get(NextWork.class));
    private final ThumbnailRecorder thumbnails = new ThumbnailRecorder(
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
    void exactly_one_encode_sees_that_it_was_the_last() {
        int spans = 60;
        FilmPlan plan = EncodedSpans.plan(spans);
        VideoId video = film(plan);
        fleet.worker(4, 2, running -> recordSpan(running, plan, "one build"));
        fleet.worker(4, 2, running -> recordSpan(running, plan, "one build"));

        enqueueSpans(video, spans);

        await().atMost(LIMIT)
                .until(() -> count(video, WorkKind.ENCODE, WorkState.SUCCEEDED) == spans
                        && worksOf(video, WorkKind.FINISH).size() == 1);
        assertThat(fleet.get(PublishStore.class).runs(video, 1)).hasSize(spans * EncodedSpans.RUNGS.size());
        assertThat(events(video, "video.playable")).isEqualTo(1);
        assertThat(fleet.get(VideoStore.class).find(video).orElseThrow().progress())
                .isBetween(0.97, 0.99);
    }

    @Test
    void a_result_of_an_attempt_that_is_not_current_leaves_no_trace() {
        FilmPlan plan = EncodedSpans.plan(1);
        VideoId video = film(plan);
        AtomicReference<Boolean> counted = new AtomicReference<>();
        fleet.worker(1, 0, running -> {
            Attempt another = new Attempt(running.work().id(), running.attempt().number() + 1);
            counted.set(recorder.record(
                    another, running.work(), plan, EncodedSpans.encoded(running.work(), another, plan, "x")));
        });

        enqueueSpans(video, 1);

        await().atMost(LIMIT).until(() -> counted.get() != null);
        assertThat(counted.get()).isFalse();
        assertThat(fleet.get(PublishStore.class).renditions(video, 1)).isEmpty();
    }

    @Test
    void an_init_segment_of_another_build_is_refused_whole() {
        int spans = 2;
        FilmPlan plan = EncodedSpans.plan(spans);
        VideoId video = film(plan);
        fleet.worker(
                1,
                0,
                running -> recordSpan(running, plan, running.work().ordinal() == 0 ? "one build" : "another build"));

        enqueueSpans(video, spans);

        await().atMost(LIMIT)
                .until(() -> worksOf(video, WorkKind.ENCODE).stream()
                        .anyMatch(work ->
                                work.failure() != null && work.failure().code() == FailureCode.ENCODER_CHANGED));
        assertThat(fleet.get(PublishStore.class).runs(video, 1)).hasSize(EncodedSpans.RUNGS.size());
        assertThat(worksOf(video, WorkKind.FINISH)).isEmpty();
    }

    private void recordSpan(RunningWork running, FilmPlan plan, String build) {
        if (running.work().kind() == WorkKind.ENCODE) {
            Encoded encoded = EncodedSpans.encoded(running.work(), running.attempt(), plan, build);
            recorder.record(running.attempt(), running.work(), plan, encoded);
        }
        if (running.work().kind() == WorkKind.THUMBNAILS) {
            thumbnails.record(running.attempt(), running.work(), Thumbnails.NONE);
        }
    }

    private VideoId film(FilmPlan plan) {
        VideoId video = fleet.video();
        fleet.get(VideoStore.class).become(video, VideoStatus.PROCESSING);
        fleet.get(VideoStore.class).keepPlan(video, plan);
        return video;
    }

    private void enqueueSpans(VideoId video, int spans) {
        fleet.enqueue(IntStream.range(0, spans)
                .mapToObj(span -> {
                    var work = fleet.work(video, WorkKind.ENCODE, span);
                    return new NewWork(
                            work.id(), video, work.kind(), 1, null, span, work.priority(), span, work.name());
                })
                .toList());
    }

    private List<Work> worksOf(VideoId video, WorkKind kind) {
        return fleet.get(WorkStore.class).ofVideo(video).stream()
                .filter(work -> work.kind() == kind)
                .toList();
    }

    private long count(VideoId video, WorkKind kind, WorkState state) {
        return worksOf(video, kind).stream()
                .filter(work -> work.state() == state)
                .count();
    }

    private long events(VideoId video, String type) {
        return fleet.client()
                .sql("select count(*) from event where video_id = ? and type = ?")
                .params(video.value(), type)
                .query(Long.class)
                .single();
    }
}
