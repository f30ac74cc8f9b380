package io.reelmill.jobs.film;

/** How the parts of making a film share its progress. */
final class FilmProgress {

    /** Reached when every span is encoded; the rest is for finishing. */
    static final double ENCODED = 0.98;

    private FilmProgress() {}
}
