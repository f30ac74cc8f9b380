package io.reelmill.dashboard.upload;

import io.reelmill.core.video.Priority;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller says of a film that comes in, checked. */
record VideoFields(
        FileName filename,
        String title,
        @Nullable String externalId,
        String profile,
        Priority priority,
        Map<String, String> metadata,
        @Nullable Double thumbnailAt) {}
