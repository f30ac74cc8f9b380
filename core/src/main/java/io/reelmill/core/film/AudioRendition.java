package io.reelmill.core.film;

/**
 * One sound rendition of a film: stereo AAC at 48 kHz.
 *
 * @param name unique in the film, e.g. {@code audio-0-eng}
 * @param stream index of the stream in the film's {@link Reading}
 * @param language BCP 47, {@code und} where the source does not say
 * @param label for people, unique in the film
 */
public record AudioRendition(String name, int stream, String language, String label, int bitsPerSecond) {}
