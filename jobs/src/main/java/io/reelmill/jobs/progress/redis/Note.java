package io.reelmill.jobs.progress.redis;

import io.reelmill.core.progress.Progress;

/**
 * What Redis is to be told of one work.
 *
 * @param ended there is nothing more to come of this attempt
 */
record Note(Progress progress, boolean ended) {

    /** Late news of an older attempt, or of one that has ended, say nothing. */
    boolean isOvertakenBy(Note other) {
        int attempt = progress.attempt();
        int others = other.progress().attempt();
        return attempt < others || (attempt == others && other.ended() && !ended);
    }
}
