package io.reelmill.worker.source;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.loopback.LoopbackLease;
import java.time.Duration;
import java.util.Optional;

/** Tells when a program's end says nothing about the source that it read. */
final class OutsideCause {

    /** A block that a reader has waited for during this part of the longest silence is the store's silence. */
    private static final int PART_OF_SILENCE = 10;

    private final LoopbackLease lease;
    private final Duration waited;

    OutsideCause(LoopbackLease lease, SourceLimits limits) {
        this.lease = lease;
        this.waited = limits.stall().dividedBy(PART_OF_SILENCE);
    }

    /** @throws FailureException where the source is not to blame for whatever came of the run */
    void passOn(ProgramResult result) {
        Optional<Failure> store = result.ending() == Ending.EXITED ? lease.failure() : lease.failureOrWait(waited);
        if (store.isPresent()) {
            throw new FailureException(store.get().code(), store.get().detail());
        }
        if (result.endedFromOutside()) {
            throw new FailureException(FailureCode.PROGRAM_KILLED, result.reason());
        }
    }
}
