package io.reelmill.core.work;

/**
 * The fence: one claim of one work. Its number is raised by every claim, over all rounds, so that it never comes twice.
 * A result counts only while its attempt is the current one.
 */
public record Attempt(WorkId work, int number) {

    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + number);
        }
    }
}
