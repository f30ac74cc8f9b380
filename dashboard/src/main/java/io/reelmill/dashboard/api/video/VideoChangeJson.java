package io.reelmill.dashboard.api.video;

import io.reelmill.core.video.VideoChange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants changed; what is not named stays.
 *
 * @param metadata takes the place of all that was there
 */
record VideoChangeJson(
        @Nullable String title,
        @Nullable String externalId,
        @Nullable Map<String, String> metadata,
        @Nullable String priority) {

    VideoChange checked() {
        return new VideoChange(
                title == null ? null : VideoRules.title(title),
                externalId == null ? null : VideoRules.externalId(externalId),
                metadata == null ? null : VideoRules.metadata(metadata),
                priority == null ? null : VideoRules.priority(priority));
    }
}
