package io.reelmill.core.work;

/**
 * Does one kind of work. Runs on a platform thread; cancelling, draining and a lost claim interrupt that thread, on
 * which everything started by the handler must end at once. Ends normally when its result was recorded or no longer
 * counts; throws {@code FailureException} when the attempt failed.
 */
public interface WorkHandler {

    WorkKind kind();

    void run(RunningWork running) throws InterruptedException;
}
