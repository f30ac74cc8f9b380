package io.reelmill.dashboard.api.job;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoChange;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import java.util.List;
import java.util.Locale;

/** What can be done with many jobs at once; each is done to the video that the job is for, where that needs the job. */
enum BulkAction {
    RETRY(WorkState.FAILED, WorkState.CANCELLED) {
        @Override
        Outcome on(Work job, Priority priority, VideoActions actions) {
            return actions.retry(job.video());
        }
    },
    CANCEL(WorkState.WAITING, WorkState.RUNNING) {
        @Override
        Outcome on(Work job, Priority priority, VideoActions actions) {
            return job.kind().needed() ? actions.cancel(job.video()) : actions.cancel(job.id());
        }
    },
    PRIORITISE(WorkState.WAITING, WorkState.RUNNING) {
        @Override
        Outcome on(Work job, Priority priority, VideoActions actions) {
            return actions.change(job.video(), new VideoChange(null, null, null, priority));
        }
    };

    private final List<WorkState> states;

    BulkAction(WorkState... states) {
        this.states = List.of(states);
    }

    /** In which it can do anything; the rest of the history is not looked at. */
    List<WorkState> states() {
        return states;
    }

    abstract Outcome on(Work job, Priority priority, VideoActions actions);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
