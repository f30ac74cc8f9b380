package io.reelmill.jobs.video;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.FinalFailure;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A work that failed for good fails its video, and takes the rest of the video's work out of the queue. */
@Component
class VideoFailure implements FinalFailure {

    private final VideoStore videos;
    private final WorkStore works;
    private final WorkQueue queue;
    private final EventLog events;

    VideoFailure(VideoStore videos, WorkStore works, WorkQueue queue, EventLog events) {
        this.videos = videos;
        this.works = works;
        this.queue = queue;
        this.events = events;
    }

    @Override
    public void failed(Work work, Failure failure) {
        videos.lock(work.video())
                .filter(video -> videos.fail(video.id(), failure))
                .ifPresent(video -> {
                    queue.withdraw(works.cancelOf(video.id()));
                    events.write(new NewEvent(
                            EventType.VIDEO_FAILED,
                            video.owner(),
                            video.id(),
                            Map.of("code", failure.code().code(), "detail", failure.detail())));
                });
    }
}
