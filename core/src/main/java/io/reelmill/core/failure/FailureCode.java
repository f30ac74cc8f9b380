package io.reelmill.core.failure;

import static io.reelmill.core.failure.Actor.CALLER;
import static io.reelmill.core.failure.Actor.OPERATOR;
import static io.reelmill.core.failure.Actor.US;

import java.util.Arrays;

/** Every way in which a video or its work can fail, with its stable code in the API. */
public enum FailureCode {
    SOURCE_EMPTY("source.empty", CALLER, false, "The source has no bytes"),
    SOURCE_UNREADABLE("source.unreadable", CALLER, false, "The source cannot be read as a film"),
    SOURCE_NO_VIDEO("source.no_video", CALLER, false, "The source has no moving picture"),
    SOURCE_TRUNCATED("source.truncated", CALLER, false, "The source ends too early"),
    SOURCE_TOO_LARGE("source.too_large", CALLER, false, "The source is larger than allowed"),
    SOURCE_TOO_LONG("source.too_long", CALLER, false, "The source is longer than allowed"),
    SOURCE_UNSAFE("source.unsafe", CALLER, false, "The source refers to other files"),
    ENCODE_FAILED("encode.failed", US, true, "The encoder failed"),
    ENCODE_INEXACT("encode.inexact", US, true, "The encoder did not make exactly what was planned"),
    ENCODE_STALLED("encode.stalled", OPERATOR, true, "The encoder made no progress"),
    ENCODER_CHANGED("encode.build_changed", OPERATOR, true, "The encoder build differs from the film's"),
    THUMBNAILS_FAILED("thumbnails.failed", US, true, "The thumbnails could not be made"),
    JOIN_MIXED("join.mixed", US, false, "Chunks of different kinds cannot be joined into one file"),
    JOIN_INEXACT("join.inexact", US, true, "The joined file is not exactly what was recorded"),
    STORE_UNAVAILABLE("store.unavailable", OPERATOR, true, "The object store does not answer"),
    SCRATCH_FULL("scratch.full", OPERATOR, true, "The worker has too little room for scratch files"),
    PROGRAM_KILLED("program.killed", OPERATOR, true, "A program of the worker was ended from outside"),
    PROFILE_UNKNOWN("profile.unknown", OPERATOR, true, "The worker does not know the profile"),
    WORKER_LOST("worker.lost", OPERATOR, true, "The worker went away"),
    WORKERS_LOST("workers.lost", OPERATOR, false, "Several workers went away while they ran it"),
    CONFORMANCE_FAILED("conformance.failed", US, false, "The stream breaks a rule that players rely on"),
    INTERNAL("internal", US, true, "Something unexpected happened");

    private final String code;
    private final Actor actor;
    private final boolean retryable;
    private final String title;

    FailureCode(String code, Actor actor, boolean retryable, String title) {
        this.code = code;
        this.actor = actor;
        this.retryable = retryable;
        this.title = title;
    }

    public static FailureCode of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no failure has the code " + code));
    }

    /** Stable, machine-readable, e.g. {@code source.unreadable}. */
    public String code() {
        return code;
    }

    public Actor actor() {
        return actor;
    }

    /** Whether the same thing done again may go well. */
    public boolean retryable() {
        return retryable;
    }

    /** One short sentence for people. */
    public String title() {
        return title;
    }
}
