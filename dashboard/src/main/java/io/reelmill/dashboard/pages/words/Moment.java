package io.reelmill.dashboard.pages.words;

import java.time.Instant;

/**
 * A moment as a page shows it.
 *
 * @param machine for programs, RFC 3339
 * @param ago as read now
 * @param exact for whoever wants to know
 */
public record Moment(String machine, String ago, String exact) {

    public static Moment of(Instant instant, Instant now) {
        return new Moment(instant.toString(), Words.ago(instant, now), Words.exactly(instant));
    }
}
