package io.reelmill.sql.row;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment as the driver takes it for a {@code timestamptz}, whatever the session's zone. */
public final class Time {

    private Time() {}

    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
