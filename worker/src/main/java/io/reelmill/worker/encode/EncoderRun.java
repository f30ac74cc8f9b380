package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One run of ffmpeg whose outputs are received while it runs, and the verdict on it: status 0 alone is no success. */
final class EncoderRun {

    /** ffmpeg's exit status where more than two thirds of what it decoded were errors. */
    private static final int TOO_MANY_ERRORS = 69;

    private final ProgramRunner runner;
    private final LoopbackLease source;
    private final Receivers receivers;
    private final Approach approach;

    EncoderRun(ProgramRunner runner, LoopbackLease source, Receivers receivers, Approach approach) {
        this.runner = runner;
        this.source = source;
        this.receivers = receivers;
        this.approach = approach;
    }

    /** @return the trace of a run in which nothing failed */
    ProgramTrace await(ProgramCommand command, StandardOutput progress) throws EncodeException, InterruptedException {
        ProgramResult result = run(command, progress);
        receivers.encoderEnded();
        Optional<Failure> failure = verdict(result, receiverFailure());
        if (failure.isPresent()) {
            throw new EncodeException(failure.get(), result.trace());
        }
        return result.trace();
    }

    private ProgramResult run(ProgramCommand command, StandardOutput progress)
            throws EncodeException, InterruptedException {
        try {
            return runner.run(command, progress);
        } catch (FailureException e) {
            throw new EncodeException(e.failure(), ProgramTrace.NONE);
        }
    }

    private @Nullable Throwable receiverFailure() throws InterruptedException {
        try {
            receivers.await();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** Causes before consequences: a store that failed, what is wrong, a program that failed, what is missing then. */
    private Optional<Failure> verdict(ProgramResult result, @Nullable Throwable received) {
        if (source.failure().isPresent()) {
            return source.failure();
        }
        if (received instanceof FailureException known) {
            return Optional.of(known.failure());
        }
        if (received instanceof InexactException inexact) {
            return Optional.of(new Failure(FailureCode.ENCODE_INEXACT, String.valueOf(inexact.getMessage())));
        }
        if (result.ending() != Ending.EXITED) {
            return Optional.of(new Failure(FailureCode.ENCODE_STALLED, result.reason()));
        }
        if (!result.succeeded()) {
            boolean hopeless = approach.tolerant() && result.exitStatus() == TOO_MANY_ERRORS;
            FailureCode code = hopeless ? FailureCode.SOURCE_UNREADABLE : FailureCode.ENCODE_FAILED;
            return Optional.of(new Failure(code, result.reason()));
        }
        if (received != null) {
            FailureCode code = approach.tolerant() ? FailureCode.SOURCE_UNREADABLE : FailureCode.ENCODE_INEXACT;
            return Optional.of(new Failure(code, String.valueOf(received.getMessage())));
        }
        return Optional.empty();
    }
}
