package io.reelmill.core.video;

import java.time.Instant;

/** A video's place in the list, newest first. */
public record VideoPosition(Instant createdAt, VideoId id) {}
