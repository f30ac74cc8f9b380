package io.reelmill.core.video;

import io.reelmill.core.access.Owner;
import java.util.Optional;

/** First answers by {@code Idempotency-Key}, for as long as the video exists. */
public interface IdempotencyStore {

    /** Which request a key stood for, and what it made. */
    record Kept(String requestDigest, VideoId video) {}

    Optional<Kept> find(Owner owner, String key);

    /** @return false where the key is taken already */
    boolean keep(Owner owner, String key, Kept kept);
}
