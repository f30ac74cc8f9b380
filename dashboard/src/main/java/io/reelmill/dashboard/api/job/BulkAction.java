package io.reelmill.dashboard.api.job;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoChange;
import io.reelmill.core.video.VideoId;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import java.util.Locale;

/** What can be done with many jobs at once; each is done to the video that the job is for. */
enum BulkAction {
    RETRY {
        @Override
        Outcome on(VideoId video, VideoActions actions) {
            return actions.retry(video);
        }
    },
    CANCEL {
        @Override
        Outcome on(VideoId video, VideoActions actions) {
            return actions.cancel(video);
        }
    },
    PRIORITISE {
        @Override
        Outcome on(VideoId video, VideoActions actions) {
            return actions.change(video, new VideoChange(null, null, null, Priority.INTERACTIVE));
        }
    };

    abstract Outcome on(VideoId video, VideoActions actions);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
