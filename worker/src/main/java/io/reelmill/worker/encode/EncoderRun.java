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
import java.util.List;
import java.util.Optional;

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
        Optional<Failure> failure = verdict(result, receivers.await());
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

    /**
     * Causes before consequences: a store that failed, a program that somebody ended or that had no room, what is wrong,
     * a program that failed, what is missing then.
     */
    private Optional<Failure> verdict(ProgramResult result, List<Throwable> received) {
        return source.failure()
                .or(() -> first(received, FailureException.class).map(FailureException::failure))
                .or(() -> result.misfortune().map(code -> new Failure(code, result.reason())))
                .or(() -> first(received, InexactException.class)
                        .map(wrong -> failure(FailureCode.ENCODE_INEXACT, wrong)))
                .or(() -> failure(result))
                .or(() -> first(received, Throwable.class).map(missing -> failure(whatIsMissing(), missing)));
    }

    private Optional<Failure> failure(ProgramResult result) {
        if (result.succeeded()) {
            return Optional.empty();
        }
        boolean hopeless = approach.tolerant() && result.exitStatus() == TOO_MANY_ERRORS;
        FailureCode exited = hopeless ? FailureCode.SOURCE_UNREADABLE : FailureCode.ENCODE_FAILED;
        FailureCode code = result.ending() == Ending.EXITED ? exited : FailureCode.ENCODE_STALLED;
        return Optional.of(new Failure(code, result.reason()));
    }

    /** Where errors were passed over, what is missing then is the source's. */
    private FailureCode whatIsMissing() {
        return approach.tolerant() ? FailureCode.SOURCE_UNREADABLE : FailureCode.ENCODE_INEXACT;
    }

    private static Failure failure(FailureCode code, Throwable cause) {
        return new Failure(code, String.valueOf(cause.getMessage()));
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> failures, Class<T> kind) {
        return failures.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
