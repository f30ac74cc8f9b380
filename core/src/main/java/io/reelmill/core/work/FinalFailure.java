package io.reelmill.core.work;

import io.reelmill.core.failure.Failure;

/** What follows when a work failed for good; called inside the transaction that fails it. */
public interface FinalFailure {

    void failed(Work work, Failure failure);
}
