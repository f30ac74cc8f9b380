package io.reelmill.jobs.job.run;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.work.Work;
import java.time.Duration;

/** Hears how attempts go in this process. What it does may neither fail nor take long. */
public interface WorkObserver {

    /** Hears nothing. */
    WorkObserver NOBODY = new WorkObserver() {

        @Override
        public void begun(Work work, Duration waited) {}

        @Override
        public void failed(Work work, Failure failure, boolean triedAgain) {}

        @Override
        public void ended(Work work, WorkOutcome outcome, Duration took) {}
    };

    /** @param waited from being claimable to being claimed */
    void begun(Work work, Duration waited);

    void failed(Work work, Failure failure, boolean triedAgain);

    /** Once for each that has begun. */
    void ended(Work work, WorkOutcome outcome, Duration took);
}
