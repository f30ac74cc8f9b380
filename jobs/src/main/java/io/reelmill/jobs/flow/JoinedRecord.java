package io.reelmill.jobs.flow;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records a joined film, as far as the attempt that made it counts. */
@Component
class JoinedRecord {

    private static final String ENDING = ".mp4";

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final EventLog events;

    JoinedRecord(Transactions transactions, VideoStore videos, WorkStore works, EventLog events) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.events = events;
    }

    /** Ends a work of which a newer version of the film makes nothing useful; that version is joined by another. */
    boolean isWanted(RunningWork running) {
        return transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(running.work().video());
            boolean wanted = video.isPresent() && isOf(video.get(), running.work());
            if (!wanted) {
                works.succeed(running.attempt());
            }
            return wanted;
        });
    }

    private static boolean isOf(Video video, Work work) {
        return video.version() == work.version();
    }

    /** Lets it be downloaded as the film's original; answers false, and changes nothing, for one that does not count. */
    boolean publish(Recording recording, RunningWork running, JoinedFilm joined) {
        return transactions.inTransaction(() -> {
            boolean counts = videos.lock(recording.video())
                    .filter(video -> isOf(video, running.work()) && works.isCurrent(running.attempt()))
                    .isPresent();
            if (counts) {
                videos.keepOriginal(recording.video(), joined.object(), joined.received(), recording.name() + ENDING);
            }
            return counts;
        });
    }

    boolean end(RunningWork running) {
        return transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(running.work().video());
            boolean counts = video.isPresent() && works.succeed(running.attempt());
            if (counts) {
                tell(video.get(), running.work());
            }
            return counts;
        });
    }

    private void tell(Video video, Work work) {
        events.write(new NewEvent(
                EventType.WORK_SUCCEEDED,
                video.owner(),
                video.id(),
                Map.of("job", work.id().toString(), "kind", work.kind().word(), "ordinal", work.ordinal())));
    }
}
