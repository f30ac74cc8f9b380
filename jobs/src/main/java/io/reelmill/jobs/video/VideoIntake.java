package io.reelmill.jobs.video;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.IdempotencyKey;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door for whole films. Bytes first: they stream into the store under the id the video will have. Then one
 * transaction makes the video, its first work and that work's job; whoever dies in between leaves bytes that nobody
 * knows, never a video without bytes.
 */
@Component
public class VideoIntake {

    private final ObjectStore objects;
    private final Transactions transactions;
    private final VideoStore videos;
    private final IdempotencyStore idempotency;
    private final FirstWork firstWork;
    private final EventLog events;

    VideoIntake(
            ObjectStore objects,
            Transactions transactions,
            VideoStore videos,
            IdempotencyStore idempotency,
            FirstWork firstWork,
            EventLog events) {
        this.objects = objects;
        this.transactions = transactions;
        this.videos = videos;
        this.idempotency = idempotency;
        this.firstWork = firstWork;
        this.events = events;
    }

    /** Streams a body to its end into the store; passes on whatever reading it throws, and leaves nothing behind then. */
    public Received receive(VideoId id, String contentType, InputStream body) {
        return objects.receive(FilmObjects.source(id), contentType, body);
    }

    /** Forgets bytes that were received but will not become a video. */
    public void discard(VideoId id) {
        objects.delete(FilmObjects.source(id));
    }

    public Accepted accept(NewVideo video, Optional<IdempotencyKey> key) {
        try {
            transactions.inTransaction(() -> {
                if (!videos.add(video)) {
                    throw new Refused(Accepted.EXTERNAL_ID_TAKEN);
                }
                if (key.isPresent() && !keep(video, key.get())) {
                    throw new Refused(Accepted.KEY_TAKEN);
                }
                firstWork.write(video);
                events.write(new NewEvent(
                        EventType.VIDEO_CREATED, video.owner(), video.id(), Map.of("title", video.title())));
            });
            return Accepted.YES;
        } catch (Refused refused) {
            return refused.reason;
        }
    }

    private boolean keep(NewVideo video, IdempotencyKey key) {
        return idempotency.keep(video.owner(), key.key(), new IdempotencyStore.Kept(key.requestDigest(), video.id()));
    }

    /** Undoes the transaction; never leaves this class. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Accepted reason;

        Refused(Accepted reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    /** Writes the work that every new video begins with. */
    @Component
    static class FirstWork {

        private final WorkStore works;
        private final WorkQueue queue;

        FirstWork(WorkStore works, WorkQueue queue) {
            this.works = works;
            this.queue = queue;
        }

        void write(NewVideo video) {
            queue.enqueue(works.add(List.of(new NewWork(
                    WorkId.random(),
                    video.id(),
                    WorkKind.PREPARE,
                    1,
                    null,
                    0,
                    video.priority(),
                    0,
                    "Prepare " + video.title()))));
        }
    }
}
