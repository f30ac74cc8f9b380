package io.reelmill.jobs.film;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import org.springframework.stereotype.Component;

/** What every encode has in common: find the plan, encode, record what was made, or clear it away. */
@Component
@OnWorkers
class FilmMaking {

    /** The encode itself. */
    @FunctionalInterface
    interface Making {
        Encoded make(FilmPlan plan) throws EncodeException, InterruptedException;
    }

    private final VideoStore videos;
    private final WorkStore works;
    private final FilmRecorder recorder;
    private final AttemptObjects objects;

    FilmMaking(VideoStore videos, WorkStore works, FilmRecorder recorder, AttemptObjects objects) {
        this.videos = videos;
        this.works = works;
        this.recorder = recorder;
        this.objects = objects;
    }

    /** Ends without a trace where the video is gone meanwhile. */
    void make(RunningWork running, Making making) throws InterruptedException {
        FilmPlan plan = videos.find(running.work().video()).map(Video::plan).orElse(null);
        if (plan == null) {
            return;
        }
        boolean recorded = false;
        try {
            Encoded encoded = making.make(plan);
            works.trace(running.attempt(), encoded.trace());
            recorded = recorder.record(running.attempt(), running.work(), plan, encoded);
        } catch (EncodeException failed) {
            works.trace(running.attempt(), failed.trace());
            throw new FailureException(failed.failure().code(), failed.failure().detail(), failed);
        } finally {
            if (!recorded) {
                objects.clearAway(running);
            }
        }
    }
}
