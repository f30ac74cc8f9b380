package io.reelmill.jobs.job.run;

/** Ends a job so that it goes straight back into the queue, without having failed. */
final class HandedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandedOn(String why) {
        super(why, null, false, false);
    }
}
