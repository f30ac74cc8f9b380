package io.reelmill.jobs.flow;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes up a film that was received; from then on it counts as being processed. */
@Component
class FilmStart {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;

    FilmStart(Transactions transactions, VideoStore videos, WorkStore works) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
    }

    /** Answers nothing, and changes nothing, where the attempt is no longer current: its film may have ended since. */
    Optional<Video> of(RunningWork running) {
        return transactions.inTransaction(() -> {
            Optional<Video> video =
                    videos.lock(running.work().video()).filter(found -> works.isCurrent(running.attempt()));
            video.ifPresent(found -> videos.become(found.id(), VideoStatus.PROCESSING));
            return video;
        });
    }
}
