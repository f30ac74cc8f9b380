package io.reelmill.jobs.flow;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Instant;
import java.util.UUID;

/** One attempt of a work that is in no table. */
record TestWork(Attempt attempt) implements RunningWork {

    TestWork(WorkId work) {
        this(new Attempt(work, 1));
    }

    TestWork next() {
        return new TestWork(new Attempt(attempt.work(), attempt.number() + 1));
    }

    @Override
    public Work work() {
        return new Work(
                attempt.work(),
                VideoId.random(),
                WorkKind.PREPARE,
                1,
                null,
                0,
                Priority.NORMAL,
                0,
                "Prepare a film",
                WorkState.RUNNING,
                1,
                attempt.number(),
                0,
                UUID.randomUUID(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    @Override
    public void progress(double fraction) {}

    @Override
    public void milestone(String line) {}
}
