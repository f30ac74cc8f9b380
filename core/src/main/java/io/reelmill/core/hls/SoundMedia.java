package io.reelmill.core.hls;

/**
 * One choice of sound in a multivariant playlist (RFC 8216, section 4.3.4.1).
 *
 * @param name for people, unique in the playlist
 * @param language BCP 47
 * @param uri of its media playlist, relative to the multivariant
 */
public record SoundMedia(String name, String language, boolean preferred, int channels, String uri) {}
