package io.reelmill.core.hls;

import java.util.List;

/**
 * Segments that share one init segment and continue each other; between two sections lies a discontinuity.
 *
 * @param map address of the init segment, relative to the playlist
 */
public record MediaSection(String map, List<MediaSegment> segments) {

    public MediaSection {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a section has segments: " + map);
        }
    }
}
