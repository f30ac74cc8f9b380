package io.reelmill.dashboard.api.video;

import io.reelmill.dashboard.download.DownloadJson;
import io.reelmill.dashboard.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A video as the API shows it.
 *
 * @param progress 0 to 1, never going backwards
 * @param etaSeconds until it is ready, as far as the running encodes let it be told
 * @param downloads files for keeping: of each rung once the video is ready, and the original
 * @param thumbnails null until the first is made; parts that are not made yet are null, or empty
 * @param error why it failed
 */
@Schema(name = "Video")
public record VideoJson(
        String id,
        String title,
        @Nullable String externalId,
        String status,
        String priority,
        String profile,
        Map<String, String> metadata,
        Instant createdAt,
        @Nullable Instant playableAt,
        @Nullable Instant readyAt,
        double progress,
        @Nullable Double etaSeconds,
        SourceJson source,
        Playback playback,
        List<RenditionJson> renditions,
        List<DownloadJson> downloads,
        @Nullable ThumbnailsJson thumbnails,
        @Nullable Problem error) {

    /** @param hls address of the playlist that players are pointed to; there from the start, never changes */
    public record Playback(String hls) {}
}
