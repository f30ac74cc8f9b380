package io.reelmill.core.work;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * Work to be written.
 *
 * @param version of the film it is for
 * @param track name of the audio rendition, where it is for one
 * @param ordinal index of the span or stretch; 0 for work of which there is one
 * @param rank where in the film it begins, in milliseconds: earlier is claimed sooner
 * @param name what it does to which film, for people: "Encode 0:24–0:48 of Sintel, 5 rungs"
 */
public record NewWork(
        WorkId id,
        VideoId video,
        WorkKind kind,
        int version,
        @Nullable String track,
        int ordinal,
        Priority priority,
        long rank,
        String name) {}
