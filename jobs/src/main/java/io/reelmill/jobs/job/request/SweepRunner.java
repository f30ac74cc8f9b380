package io.reelmill.jobs.job.request;

/** Does a sweep by its id. */
public interface SweepRunner {

    void run(String sweep) throws InterruptedException;
}
