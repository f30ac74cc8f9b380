package io.reelmill.core.hls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments that share one init segment and continue each other; between two sections lies a discontinuity.
 *
 * @param map address of the init segment, relative to the playlist
 * @param begins when its first moment was; null where nobody asks
 */
public record MediaSection(String map, @Nullable Instant begins, List<MediaSegment> segments) {

    public MediaSection {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a section has segments: " + map);
        }
    }
}
