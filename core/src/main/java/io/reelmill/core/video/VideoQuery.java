package io.reelmill.core.video;

import org.jspecify.annotations.Nullable;

/**
 * Which videos to list, newest first.
 *
 * @param text sought in title, file name and external id
 * @param before only videos listed after this position
 */
public record VideoQuery(
        @Nullable VideoStatus status,
        @Nullable String text,
        @Nullable String externalId,
        int limit,
        @Nullable VideoPosition before) {}
