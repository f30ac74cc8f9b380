package io.reelmill.jobs.video;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.FinalFailure;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.film.NextWork;
import io.reelmill.jobs.recording.AssemblyWork;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A work that failed for good fails its video, and takes the rest of the video's work out of the queue; one that the film
 * can do without fails alone, and the film goes on.
 */
@Component
class VideoFailure implements FinalFailure {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final WorkQueue queue;
    private final EventLog events;
    private final NextWork next;
    private final AssemblyWork assembly;

    VideoFailure(
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            WorkQueue queue,
            EventLog events,
            NextWork next,
            AssemblyWork assembly) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.queue = queue;
        this.events = events;
        this.next = next;
        this.assembly = assembly;
    }

    @Override
    public void fail(Attempt attempt, Work work, Failure failure) {
        transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(work.video());
            if (works.fail(attempt, failure)) {
                video.ifPresent(of -> follow(of, work, failure));
            }
        });
    }

    private void follow(Video video, Work work, Failure failure) {
        if (work.kind().needed()) {
            fail(video, failure);
        } else {
            tell(video, work, failure);
            if (work.kind() == WorkKind.CHUNK) {
                assembly.goOnWithout(video, work, failure);
            } else {
                next.finishIfDue(video);
            }
        }
    }

    private void tell(Video video, Work work, Failure failure) {
        events.write(new NewEvent(
                EventType.WORK_FAILED,
                video.owner(),
                video.id(),
                Map.of(
                        "job", work.id().toString(),
                        "kind", work.kind().word(),
                        "code", failure.code().code(),
                        "detail", failure.detail())));
    }

    private void fail(Video video, Failure failure) {
        if (videos.fail(video.id(), failure)) {
            queue.withdraw(works.cancelOf(video.id()));
            events.write(new NewEvent(
                    EventType.VIDEO_FAILED,
                    video.owner(),
                    video.id(),
                    Map.of("code", failure.code().code(), "detail", failure.detail())));
        }
    }
}
