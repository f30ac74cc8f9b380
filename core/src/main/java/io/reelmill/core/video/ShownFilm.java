package io.reelmill.core.video;

import io.reelmill.core.film.FilmPlan;

/** The version of a film that viewers see while a newer one is made. */
public record ShownFilm(int version, FilmPlan plan) {}
