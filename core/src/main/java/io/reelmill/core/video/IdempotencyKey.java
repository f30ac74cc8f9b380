package io.reelmill.core.video;

/**
 * A caller's promise that the same key means the same request.
 *
 * @param requestDigest of everything that makes two requests the same, body included
 */
public record IdempotencyKey(String key, String requestDigest) {}
