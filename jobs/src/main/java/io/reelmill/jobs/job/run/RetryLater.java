package io.reelmill.jobs.job.run;

import java.time.Duration;

/** Ends a job so that it is tried again after a pause. */
final class RetryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    RetryLater(Duration pause, String why) {
        super(why, null, false, false);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
