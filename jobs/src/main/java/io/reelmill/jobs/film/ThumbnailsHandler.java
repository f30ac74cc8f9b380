package io.reelmill.jobs.film;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.thumbnail.MadeThumbnails;
import io.reelmill.core.thumbnail.ThumbnailMaker;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import org.springframework.stereotype.Component;

/** Makes thumbnails of a film, all of them or a first poster. */
@Component
@OnWorkers
class ThumbnailsHandler implements WorkHandler {

    private final VideoStore videos;
    private final WorkStore works;
    private final ThumbnailOrders orders;
    private final ThumbnailMaker maker;
    private final ThumbnailRecorder recorder;
    private final AttemptObjects objects;

    ThumbnailsHandler(
            VideoStore videos,
            WorkStore works,
            ThumbnailOrders orders,
            ThumbnailMaker maker,
            ThumbnailRecorder recorder,
            AttemptObjects objects) {
        this.videos = videos;
        this.works = works;
        this.orders = orders;
        this.maker = maker;
        this.recorder = recorder;
        this.objects = objects;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.THUMBNAILS;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        Video video = videos.find(running.work().video()).orElse(null);
        FilmPlan plan = video == null ? null : video.plan();
        if (video == null || plan == null) {
            return;
        }
        if (running.work().failures() > 0) {
            recorder.goOnWithout(running.attempt(), video.id());
        }
        boolean kept = false;
        try {
            kept = recorder.record(running.attempt(), running.work(), make(video, plan, running));
        } finally {
            if (!kept) {
                objects.clearAway(running);
            }
        }
    }

    private Thumbnails make(Video video, FilmPlan plan, RunningWork running) throws InterruptedException {
        if (recorder.late(running.work())) {
            return Thumbnails.NONE;
        }
        try {
            MadeThumbnails made = maker.make(orders.of(video, plan, running), running);
            works.trace(running.attempt(), made.trace());
            if (made.thumbnails().isEmpty()) {
                running.milestone("Nothing so far stands for the film: all is dark, flat or blurred");
            }
            return made.thumbnails();
        } catch (EncodeException failed) {
            works.trace(running.attempt(), failed.trace());
            throw new FailureException(failed.failure().code(), failed.failure().detail(), failed);
        }
    }
}
