package io.reelmill.core.recording;

import java.time.Instant;
import java.util.Optional;

/** Tokens that open one recording and nothing else. */
public interface IngestTokens {

    /** Keeps the digest of a token that may feed a recording until then. */
    void keep(RecordingId id, String sha256OfToken, Instant expiresAt);

    /** The recording that the token with this digest may feed now. */
    Optional<RecordingId> fedBy(String sha256OfToken);
}
