package io.reelmill.sql.row;

import io.reelmill.core.video.Priority;

/** A priority as columns hold it: the smaller, the sooner. */
public final class PriorityNumber {

    private PriorityNumber() {}

    public static int of(Priority priority) {
        return switch (priority) {
            case INTERACTIVE -> 0;
            case NORMAL -> 1;
            case BULK -> 2;
        };
    }

    static Priority read(int number) {
        return switch (number) {
            case 0 -> Priority.INTERACTIVE;
            case 1 -> Priority.NORMAL;
            case 2 -> Priority.BULK;
            default -> throw new IllegalArgumentException("no priority has the number " + number);
        };
    }
}
