package io.reelmill.core.thumbnail;

/**
 * The frame that stands for a film.
 *
 * @param still the frame
 * @param card the same frame, small, for lists of films
 * @param score how well it does; more is better, and nothing is better than a frame that was asked for
 */
public record Poster(Still still, ThumbnailImage card, double score) {}
