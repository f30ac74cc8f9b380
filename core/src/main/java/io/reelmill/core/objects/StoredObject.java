package io.reelmill.core.objects;

import java.time.Instant;

/** An object as the store lists it; {@code sizeBytes} in bytes. */
public record StoredObject(ObjectKey key, long sizeBytes, String etag, Instant modifiedAt) {}
