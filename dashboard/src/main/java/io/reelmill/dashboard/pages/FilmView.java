package io.reelmill.dashboard.pages;

import io.reelmill.dashboard.api.video.ThumbnailsJson;
import io.reelmill.dashboard.pages.strip.Strip;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a film's page says.
 *
 * @param says in one line how things stand
 * @param left an estimate; empty where there is none
 * @param percent made, 0 to 100
 * @param seconds how long it is; 0 until that is known
 * @param playlist address for players, whether it can be played yet or not
 * @param strip null until the film is planned
 * @param failure null where nothing failed
 * @param lost null where the film has its thumbnails or may still get them
 * @param pictures to be seen of it without playing it; null until there are some
 * @param recording that it is made of; null where it came whole
 * @param after number of the last event that this view knows
 */
record FilmView(
        String id,
        String title,
        Status status,
        String says,
        String left,
        int percent,
        boolean moving,
        boolean playable,
        double seconds,
        String playlist,
        String shape,
        Moment created,
        @Nullable Strip strip,
        @Nullable FailureView failure,
        @Nullable LostThumbnails lost,
        boolean cancellable,
        boolean retryable,
        List<Fact> facts,
        List<RenditionRow> renditions,
        @Nullable ThumbnailsJson pictures,
        List<DownloadRow> downloads,
        List<JobRow> jobs,
        int moreJobs,
        List<Milestone> milestones,
        @Nullable RecordingView recording,
        long after) {

    /** One thing that is known of the source. */
    record Fact(String name, String value) {}

    /** One rung of the ladder. */
    record RenditionRow(
            String name, String size, String frameRate, String codecs, String average, String peak, Status status) {}

    /** A file for keeping. */
    record DownloadRow(String name, String size, String url) {}

    /** Something that happened to the film. */
    record Milestone(String what, String look, String detail, Moment at) {}
}
