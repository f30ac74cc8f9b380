package io.reelmill.core.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording as its row stands.
 *
 * @param video that it becomes; there from the start, so that its address is
 * @param name unique among those that run; chunks with one name belong together
 * @param live whether it is to be played while it runs
 * @param receivedBytes of all its chunks
 * @param expectedChunks how many its recorder says there are; null where it does not say
 */
public record Recording(
        RecordingId id,
        VideoId video,
        Owner owner,
        String name,
        RecordingPhase phase,
        boolean live,
        Duration idleTimeout,
        Duration maxDuration,
        int receivedChunks,
        long receivedBytes,
        Instant startedAt,
        @Nullable Instant lastChunkAt,
        @Nullable Instant heartbeatAt,
        @Nullable Instant endedAt,
        @Nullable EndedBy endedBy,
        @Nullable Integer expectedChunks) {}
