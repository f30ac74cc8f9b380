package io.reelmill.dashboard.problem;

import static io.reelmill.core.failure.Actor.CALLER;
import static io.reelmill.core.failure.Actor.OPERATOR;
import static io.reelmill.core.failure.Actor.US;

import io.reelmill.core.failure.Actor;
import java.util.Arrays;

/** Every way in which a request can go wrong, with its stable code in the API. */
public enum RequestProblem implements ProblemKind {
    MALFORMED("request.malformed", 400, CALLER, false, "The request cannot be read"),
    INVALID("request.invalid", 400, CALLER, false, "A field has a value that is not allowed"),
    UNKNOWN_FIELD("request.unknown_field", 400, CALLER, false, "The request has a field that is not known here"),
    UNSUPPORTED("request.unsupported", 400, CALLER, false, "The request asks for something that is not offered"),
    INCOMPLETE("request.incomplete", 400, CALLER, true, "The body ended before it was complete"),
    SOURCE_EMPTY("source.empty", 400, CALLER, false, "The body has no bytes"),
    CHUNK_DIGEST("chunk.digest", 400, CALLER, true, "The bytes do not have the digest that came with them"),
    STREAM_UNKNOWN("stream.unknown", 400, CALLER, false, "The body is no stream that can be cut"),
    SIGN_IN("access.sign_in", 401, CALLER, false, "The request names nobody"),
    FORBIDDEN("access.forbidden", 403, CALLER, false, "The caller may not do this"),
    NOT_FOUND("not_found", 404, CALLER, false, "There is nothing at this address"),
    DOWNLOAD_NOTHING_FITS("download.nothing_fits", 404, CALLER, false, "No file of this video fits"),
    METHOD("request.method", 405, CALLER, false, "This address does not take this method"),
    NOT_ACCEPTABLE("request.not_acceptable", 406, CALLER, false, "The answer cannot have the form that is asked for"),
    SLOW("request.slow", 408, CALLER, true, "The body stopped arriving"),
    NOTHING_TO_DO("state.nothing_to_do", 409, CALLER, false, "Its state leaves nothing to do"),
    DOWNLOAD_NOT_READY("download.not_ready", 409, CALLER, true, "This file of the video is not there yet"),
    CHUNK_CONFLICT("chunk.conflict", 409, CALLER, false, "Other bytes are there under this number"),
    EXTERNAL_ID_TAKEN("external_id.taken", 409, CALLER, false, "Another video has this external id"),
    KEY_MISMATCH("idempotency.mismatch", 409, CALLER, false, "The key stands for another request"),
    KEY_ENDING("idempotency.ending", 409, CALLER, true, "What the key made is being removed"),
    TOO_LARGE("request.too_large", 413, CALLER, false, "The request is larger than allowed"),
    SOURCE_TOO_LARGE("source.too_large", 413, CALLER, false, "The source is larger than allowed"),
    MEDIA_TYPE("request.media_type", 415, CALLER, false, "This address does not take this media type"),
    RANGE("request.range", 416, CALLER, false, "The range lies outside"),
    INTERNAL("internal", 500, US, true, "Something unexpected happened"),
    BUSY("uploads.busy", 503, OPERATOR, true, "As many uploads as allowed are running"),
    STORE_UNAVAILABLE("store.unavailable", 503, OPERATOR, true, "The object store does not answer"),
    DATABASE_UNAVAILABLE("database.unavailable", 503, OPERATOR, true, "The database does not answer");

    private final String code;
    private final int status;
    private final Actor actor;
    private final boolean retryable;
    private final String title;

    RequestProblem(String code, int status, Actor actor, boolean retryable, String title) {
        this.code = code;
        this.status = status;
        this.actor = actor;
        this.retryable = retryable;
        this.title = title;
    }

    /** The plainest problem with this status; what is not listed counts as the caller's or ours by its hundreds. */
    static RequestProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
