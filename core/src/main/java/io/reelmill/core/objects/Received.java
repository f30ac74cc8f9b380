package io.reelmill.core.objects;

/** What was counted while bytes streamed into the store. */
public record Received(long sizeBytes, String sha256) {}
