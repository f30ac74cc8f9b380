package io.reelmill.sql.row;

import io.reelmill.core.fleet.Lane;

/** A lane as columns hold it. */
public final class LaneNumber {

    private LaneNumber() {}

    public static int of(Lane lane) {
        return switch (lane) {
            case LIGHT -> 0;
            case HEAVY -> 1;
        };
    }
}
