package io.reelmill.core.thumbnail;

/**
 * The frame that stands for a film.
 *
 * @param still the frame
 * @param score how well it does; more is better, and nothing is better than a frame that was asked for
 */
public record Poster(Still still, double score) {}
