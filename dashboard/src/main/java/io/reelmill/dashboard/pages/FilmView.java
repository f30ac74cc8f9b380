package io.reelmill.dashboard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a film's page says.
 *
 * @param says in one line how things stand
 * @param percent made, 0 to 100
 * @param playlist address for players, whether it can be played yet or not
 * @param strip null until the film is planned
 * @param failure null where nothing failed
 */
record FilmView(
        String id,
        String title,
        Status status,
        String says,
        int percent,
        boolean moving,
        boolean playable,
        String playlist,
        String shape,
        Moment created,
        @Nullable Strip strip,
        @Nullable FailureView failure,
        boolean cancellable,
        boolean retryable,
        List<Fact> facts,
        List<RenditionRow> renditions,
        List<JobRow> jobs) {

    /** One thing that is known of the source. */
    record Fact(String name, String value) {}

    /** One rung of the ladder. */
    record RenditionRow(String name, String size, String frameRate, String codecs, String average, String peak) {}
}
