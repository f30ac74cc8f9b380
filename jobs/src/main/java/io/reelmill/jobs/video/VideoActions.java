package io.reelmill.jobs.video;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoChange;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.film.NextWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What may be done with a video that is here. Each is one transaction under the video's lock. */
@Component
public class VideoActions {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final WorkQueue queue;
    private final EventLog events;
    private final NextWork next;

    VideoActions(
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            WorkQueue queue,
            EventLog events,
            NextWork next) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.queue = queue;
        this.events = events;
        this.next = next;
    }

    /** Stops everything that waits or runs for it. */
    public Outcome cancel(VideoId id) {
        return locked(id, video -> {
            if (!videos.become(id, VideoStatus.CANCELLED)) {
                return Outcome.NOTHING_TO_DO;
            }
            queue.withdraw(works.cancelOf(id));
            tell(EventType.VIDEO_CANCELLED, video);
            return Outcome.DONE;
        });
    }

    /** Runs anew what failed or was cancelled; what succeeded stays, a film that went on without it included. */
    public Outcome retry(VideoId id) {
        return locked(id, video -> {
            boolean stopped = video.status() == VideoStatus.FAILED || video.status() == VideoStatus.CANCELLED;
            if (stopped) {
                videos.become(id, video.plan() == null ? VideoStatus.QUEUED : VideoStatus.PROCESSING);
            }
            List<Work> anew = works.retryOf(id);
            queue.enqueue(anew);
            return stopped || !anew.isEmpty() ? Outcome.DONE : Outcome.NOTHING_TO_DO;
        });
    }

    /** Hides it at once, stops its work, and has its objects and rows removed. */
    public Outcome delete(VideoId id) {
        return locked(id, video -> {
            videos.become(id, VideoStatus.DELETING);
            queue.withdraw(works.cancelOf(id));
            queue.enqueue(works.add(List.of(purge(video))));
            tell(EventType.VIDEO_DELETED, video);
            return Outcome.DONE;
        });
    }

    public Outcome change(VideoId id, VideoChange change) {
        return locked(id, video -> {
            if (!videos.change(id, change)) {
                return Outcome.EXTERNAL_ID_TAKEN;
            }
            if (change.priority() != null) {
                works.reprioritise(id, change.priority());
            }
            return Outcome.DONE;
        });
    }

    /** Runs a failed or cancelled work anew, and with it all that its video still needs. */
    public Outcome retry(WorkId id) {
        return works.find(id).map(work -> retry(work.video())).orElse(Outcome.NOT_FOUND);
    }

    /** Stops a work, and with it its video where that cannot be finished without it. */
    public Outcome cancel(WorkId id) {
        return works.find(id)
                .map(work -> work.state().settled() ? Outcome.NOTHING_TO_DO : cancel(work))
                .orElse(Outcome.NOT_FOUND);
    }

    private Outcome cancel(Work work) {
        return work.kind().needed() ? cancel(work.video()) : locked(work.video(), video -> cancelAlone(video, work));
    }

    private Outcome cancelAlone(Video video, Work work) {
        Optional<Work> cancelled = works.cancel(work.id());
        if (cancelled.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        queue.withdraw(List.of(cancelled.get()));
        next.finishIfDue(video);
        return Outcome.DONE;
    }

    private Outcome locked(VideoId id, Function<Video, Outcome> action) {
        return transactions.inTransaction(() -> videos.lock(id)
                .filter(video -> video.status() != VideoStatus.DELETING)
                .map(action)
                .orElse(Outcome.NOT_FOUND));
    }

    private static NewWork purge(Video video) {
        return new NewWork(
                WorkId.random(),
                video.id(),
                WorkKind.PURGE,
                video.version(),
                null,
                0,
                video.priority(),
                0,
                "Remove " + video.title());
    }

    private void tell(EventType type, Video video) {
        events.write(new NewEvent(type, video.owner(), video.id(), Map.of("title", video.title())));
    }
}
