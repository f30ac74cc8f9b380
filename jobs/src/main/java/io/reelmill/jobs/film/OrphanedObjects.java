package io.reelmill.jobs.film;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.ObjectStoreUploads;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.sweep.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes objects whose video is not there: of an upload whose process died before it wrote the video, or of an encode
 * that was killed while its video was being removed; and ends uploads in parts whose process died.
 */
@Component
@OnWorkers
final class OrphanedObjects implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedObjects.class);

    /** Much longer than between an upload's last byte and its video's row. */
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    private final ObjectStore objects;
    private final ObjectStoreUploads uploads;
    private final Transactions transactions;
    private final VideoStore videos;

    OrphanedObjects(ObjectStore objects, ObjectStoreUploads uploads, Transactions transactions, VideoStore videos) {
        this.objects = objects;
        this.uploads = uploads;
        this.transactions = transactions;
        this.videos = videos;
    }

    @Override
    public String id() {
        return "orphaned-objects";
    }

    @Override
    public String name() {
        return "Remove objects whose video is gone";
    }

    @Override
    public String cron() {
        return "0 45 3 * * *";
    }

    @Override
    public void run() {
        remove(Instant.now().minus(LEFT_ALONE));
    }

    /** @param before when all of a video's objects must have been written, and uploads begun */
    void remove(Instant before) {
        uploads.abortUploads(FilmObjects.EVERYTHING, before);
        objects.folders(
                FilmObjects.EVERYTHING,
                name -> VideoId.parse(name)
                        .filter(this::isGone)
                        .filter(video -> isOlder(FilmObjects.everythingOf(video), before))
                        .ifPresent(this::remove));
    }

    private boolean isGone(VideoId video) {
        return transactions.inTransaction(() -> videos.lock(video).isEmpty());
    }

    private boolean isOlder(String folder, Instant before) {
        AtomicBoolean older = new AtomicBoolean(true);
        objects.list(
                folder, object -> older.compareAndSet(true, object.modifiedAt().isBefore(before)));
        return older.get();
    }

    private void remove(VideoId video) {
        LOG.warn("removing the objects of video {}, which is gone", video);
        objects.deleteAll(FilmObjects.everythingOf(video));
    }
}
