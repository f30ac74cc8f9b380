package io.reelmill.jobs.film;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records the thumbnails of a film, and lets the film go on. */
@Component
class ThumbnailRecorder {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final ThumbnailStore thumbnails;
    private final EventLog events;
    private final NextWork next;

    ThumbnailRecorder(
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            ThumbnailStore thumbnails,
            EventLog events,
            NextWork next) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.thumbnails = thumbnails;
        this.events = events;
        this.next = next;
    }

    /** Answers whether anything of it is kept: not where the attempt is no longer current, or a first poster is late. */
    boolean record(Attempt attempt, Work work, Thumbnails made) {
        return transactions.inTransaction(() -> {
            Video video = videos.lock(work.video()).orElse(null);
            if (video == null || !works.succeed(attempt)) {
                return false;
            }
            boolean kept = !made.isEmpty() && !late(work);
            if (kept) {
                thumbnails.keep(work.video(), work.version(), work.id(), made);
                events.write(new NewEvent(EventType.VIDEO_THUMBNAILS, video.owner(), video.id(), Map.of()));
            }
            next.finishIfDue(video);
            return kept;
        });
    }

    /** A first poster is for a film that has none. */
    boolean late(Work work) {
        return work.ordinal() != ThumbnailWork.WHOLE_FILM
                && thumbnails.of(work.video(), work.version()).poster() != null;
    }

    /** A film whose thumbnails have failed before is finished without them. */
    void goOnWithout(Attempt attempt, VideoId id) {
        transactions.inTransaction(
                () -> videos.lock(id).filter(video -> works.isCurrent(attempt)).ifPresent(next::finishIfDue));
    }
}
