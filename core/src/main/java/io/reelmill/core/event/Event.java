package io.reelmill.core.event;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.VideoId;
import java.time.Instant;
import java.util.Map;

/** A published event. Numbers rise in commit order without ever being passed by an earlier one. */
public record Event(
        long number, EventType type, Owner owner, VideoId video, Map<String, Object> data, Instant createdAt) {}
