package io.reelmill.core.hls;

/**
 * One segment of a media playlist.
 *
 * @param uri relative to the playlist
 */
public record MediaSegment(String uri, long durationMicros) {

    public MediaSegment {
        if (durationMicros <= 0) {
            throw new IllegalArgumentException("a segment lasts: " + uri);
        }
    }
}
