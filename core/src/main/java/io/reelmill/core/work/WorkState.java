package io.reelmill.core.work;

import java.util.Locale;

/** The life of a work row. The picture of it is in docs/path.md, its guard in the database. */
public enum WorkState {
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean mayBecome(WorkState next) {
        return switch (this) {
            case WAITING -> next == RUNNING || next == CANCELLED || next == FAILED;
            case RUNNING -> next != RUNNING;
            case SUCCEEDED -> false;
            // a new round, asked for by a person or the API
            case FAILED, CANCELLED -> next == WAITING;
        };
    }

    public boolean settled() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELLED -> true;
            case WAITING, RUNNING -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
