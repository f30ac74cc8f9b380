package io.reelmill.core.media;

/**
 * One sound track of a source.
 *
 * @param stream index of the stream in its container
 * @param language ISO 639, {@code und} where the source does not say
 */
public record AudioTrack(int stream, String codec, int channels, int sampleRate, String language, boolean preferred) {}
