package io.reelmill.jobs.film;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import org.springframework.stereotype.Component;

/** Removes a deleted video: its objects first, then its rows, this work's among them. */
@Component
@OnWorkers
class PurgeHandler implements WorkHandler {

    private final ObjectStore objects;
    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;

    PurgeHandler(ObjectStore objects, Transactions transactions, VideoStore videos, WorkStore works) {
        this.objects = objects;
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.PURGE;
    }

    @Override
    public void run(RunningWork running) {
        VideoId video = running.work().video();
        objects.deleteAll(FilmObjects.everythingOf(video));
        transactions.inTransaction(() -> {
            videos.lock(video);
            if (works.isCurrent(running.attempt())) {
                videos.remove(video);
            }
        });
    }
}
