package io.reelmill.dashboard.pages;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.dashboard.api.video.ThumbnailsJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a film is ready without its thumbnails: the only thing that can be missing from a ready film.
 *
 * @param failure null where somebody cancelled them
 */
record LostThumbnails(@Nullable FailureView failure) {

    /** Null where nothing is missing, or is still being made. */
    static @Nullable LostThumbnails of(Video video, List<Work> works, @Nullable ThumbnailsJson made) {
        boolean complete = made != null && made.storyboard() != null;
        return video.status() != VideoStatus.READY || complete
                ? null
                : works.stream()
                        .filter(work -> work.kind() == WorkKind.THUMBNAILS && work.version() == video.version())
                        .filter(work -> work.state() == WorkState.FAILED || work.state() == WorkState.CANCELLED)
                        .findFirst()
                        .map(work -> new LostThumbnails(why(work.failure())))
                        .orElse(null);
    }

    private static @Nullable FailureView why(@Nullable Failure failure) {
        return failure == null ? null : FailureView.of(failure);
    }
}
