package io.reelmill.core.objects;

import java.time.Instant;

/** A part of an unfinished upload that has arrived; parts count from 1. */
public record UploadedPart(int number, String etag, long sizeBytes, Instant arrivedAt) {}
