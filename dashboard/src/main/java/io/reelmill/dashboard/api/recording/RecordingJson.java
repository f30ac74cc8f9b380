package io.reelmill.dashboard.api.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.dashboard.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording as the API shows it.
 *
 * @param video id of the video that it becomes
 * @param endedBy finish, idle or maximum
 * @param expectedChunks as its recorder said at the end
 * @param recordedSeconds how long all that came is; this and the next two are null in lists
 * @param behindSeconds how much of that is not encoded yet
 * @param readyInSeconds how long that takes, an estimate; null where nothing tells
 * @param ledger what is known of losses; complete once the film is being made
 * @param ingest how to feed it; told to whoever begins or joins it only
 * @param error why its film failed
 */
@Schema(name = "Recording")
public record RecordingJson(
        String id,
        String name,
        String status,
        @Nullable String externalId,
        String profile,
        boolean live,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int receivedChunks,
        long receivedBytes,
        @Nullable Integer expectedChunks,
        @Nullable Instant lastChunkAt,
        @Nullable Double lastChunkAgeSeconds,
        @Nullable Double recordedSeconds,
        @Nullable Double behindSeconds,
        @Nullable Double readyInSeconds,
        String video,
        Playback playback,
        List<Entry> ledger,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ingest ingest,
        @Nullable Problem error) {

    /** @param hls address of the playlist that players are pointed to; never changes */
    @Schema(name = "RecordingPlayback")
    public record Playback(String hls) {}

    /**
     * One thing that is known of losses.
     *
     * @param kind missing, gap, overlap, duplicate, truncated, codecChange or late
     * @param fromSeconds where on the film's axis; what is missing takes no room there
     * @param toSeconds how long it is, added to that; null where nobody knows
     */
    @Schema(name = "LedgerEntry")
    public record Entry(
            String kind, double fromSeconds, @Nullable Double toSeconds, List<Integer> chunks, String action) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.kind().word(), entry.fromSeconds(), entry.toSeconds(), entry.chunks(), entry.action());
        }
    }

    /**
     * How to feed a recording.
     *
     * @param chunkUrl with the chunk's number in place of {number}
     * @param streamUrl for one body that lasts as long as the recording
     * @param token can do nothing but feed this recording
     */
    @Schema(name = "Ingest")
    public record Ingest(String chunkUrl, String streamUrl, String token, Instant expiresAt) {}
}
