package io.reelmill.core.work;

import io.reelmill.core.failure.Failure;

/** Ends a work badly, for good, with all that follows from it for its video. */
public interface FinalFailure {

    /** One transaction, in which the video is locked before its work; does nothing where the attempt is not current. */
    void fail(Attempt attempt, Work work, Failure failure);
}
