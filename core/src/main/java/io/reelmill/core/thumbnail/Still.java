package io.reelmill.core.thumbnail;

/**
 * One frame of a film.
 *
 * @param seconds when it is shown, on the film's axis
 */
public record Still(double seconds, ThumbnailImage image) {}
