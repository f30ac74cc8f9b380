package io.reelmill.core.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.VideoId;
import java.time.Duration;

/** A recording that begins. */
public record NewRecording(
        RecordingId id,
        VideoId video,
        Owner owner,
        String name,
        boolean live,
        Duration idleTimeout,
        Duration maxDuration) {}
