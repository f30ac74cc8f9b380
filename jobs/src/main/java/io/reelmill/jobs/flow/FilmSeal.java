package io.reelmill.jobs.flow;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.WorkStore;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Seals a film at the addresses at which it grew: one transaction, after which its playlists never change again. */
@Component
class FilmSeal {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final PublishStore published;
    private final EventLog events;

    FilmSeal(Transactions transactions, VideoStore videos, WorkStore works, PublishStore published, EventLog events) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.published = published;
        this.events = events;
    }

    /** Answers false, and changes nothing, where the attempt is no longer current. */
    boolean seal(Attempt attempt, Video video, PublishedFilm film) {
        return transactions.inTransaction(() -> {
            videos.lock(video.id());
            boolean counts = works.succeed(attempt);
            if (counts) {
                published.seal(video.id(), video.version(), film.sealed());
                videos.advance(video.id(), 1);
                if (videos.become(video.id(), VideoStatus.READY)) {
                    events.write(new NewEvent(EventType.VIDEO_READY, video.owner(), video.id(), Map.of()));
                }
            }
            return counts;
        });
    }
}
