package io.reelmill.dashboard.pages.strip;

/**
 * One piece of a line.
 *
 * @param job that makes it; empty where it stands for several
 * @param look as in {@link io.reelmill.dashboard.pages.words.Status}
 * @param x where it begins, in percent of the film
 * @param width in percent of the film
 * @param percent of it that is made
 * @param colour of the worker that makes it, 0 to 5
 * @param attempt the latest
 * @param says the same in words
 */
public record Cell(String job, String look, String x, String width, int percent, int colour, int attempt, String says) {

    /** Whether it had to be begun more than once. */
    public boolean again() {
        return attempt > 1;
    }

    /** Whether a word has room in it. */
    public boolean roomy() {
        return Double.parseDouble(width) > 7;
    }
}
