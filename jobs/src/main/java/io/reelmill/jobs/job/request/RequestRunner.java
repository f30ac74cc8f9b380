package io.reelmill.jobs.job.request;

/** Does what a request asks for, on the thread that JobRunr calls. */
public interface RequestRunner {

    void run(WorkRequest request) throws InterruptedException;
}
