package io.reelmill.dashboard.pages;

import java.time.Instant;

/**
 * A moment as a page shows it.
 *
 * @param machine for programs, RFC 3339
 * @param ago as read now
 * @param exact for whoever wants to know
 */
record Moment(String machine, String ago, String exact) {

    static Moment of(Instant instant, Instant now) {
        return new Moment(instant.toString(), Words.ago(instant, now), Words.exactly(instant));
    }
}
