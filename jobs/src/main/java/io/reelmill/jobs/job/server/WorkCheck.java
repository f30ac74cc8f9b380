package io.reelmill.jobs.job.server;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.fleet.HandingOn;
import io.reelmill.jobs.job.run.RunningWorks;
import org.springframework.stereotype.Component;

/** Compares what runs here with what is said to run here. */
@Component
@OnWorkers
final class WorkCheck {

    private final WorkerId self;
    private final WorkStore works;
    private final RunningWorks running;
    private final HandingOn handingOn;
    private final StrayWork stray = new StrayWork();

    WorkCheck(WorkerId self, WorkStore works, RunningWorks running, HandingOn handingOn) {
        this.self = self;
        this.works = works;
        this.running = running;
        this.handingOn = handingOn;
    }

    /** Stops what no longer counts, and hands on what was claimed and never begun. */
    void run() {
        running.interruptUnless(works::isCurrent);
        stray.certain(handingOn.runningOn(self), running.attempts())
                .forEach(work -> handingOn.handOn(work, "it was claimed and never begun"));
    }
}
