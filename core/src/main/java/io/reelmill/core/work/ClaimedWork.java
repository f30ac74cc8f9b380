package io.reelmill.core.work;

/**
 * A work that has just been given to a worker.
 *
 * @param attempt the number by which its results count, raised by this claim
 * @param job its job as it stood before, in JobRunr's own notation
 */
public record ClaimedWork(Attempt attempt, String job) {}
