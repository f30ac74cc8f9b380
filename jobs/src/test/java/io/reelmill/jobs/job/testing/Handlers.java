package io.reelmill.jobs.job.testing;

import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import java.util.Arrays;
import java.util.List;

/** Handlers of every kind that all do the same. */
public final class Handlers {

    private Handlers() {}

    /** What a handler does. */
    @FunctionalInterface
    public interface Body {

        void run(RunningWork running) throws InterruptedException;
    }

    static List<WorkHandler> ofEveryKind(Body body) {
        return Arrays.stream(WorkKind.values()).map(kind -> handler(kind, body)).toList();
    }

    private static WorkHandler handler(WorkKind kind, Body body) {
        return new WorkHandler() {
            @Override
            public WorkKind kind() {
                return kind;
            }

            @Override
            public void run(RunningWork running) throws InterruptedException {
                body.run(running);
            }
        };
    }
}
