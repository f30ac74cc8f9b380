package io.reelmill.core.video;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller may change of a video; null leaves a thing as it is. */
public record VideoChange(
        @Nullable String title,
        @Nullable String externalId,
        @Nullable Map<String, String> metadata,
        @Nullable Priority priority) {}
