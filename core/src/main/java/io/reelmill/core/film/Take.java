package io.reelmill.core.film;

import io.reelmill.core.media.VideoTrack;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a film without a break and of one kind: between two takes time may be missing, or picture or sound become
 * other ones. An upload is one take. All takes of a film have its rungs, its sound renditions and its frame rate.
 *
 * @param picture as it was found in {@code reading}
 * @param sounds streams of {@code reading} that are sound; a rendition of any other is silent here
 * @param begins when its first frame was taken; null where nobody asks, as of an upload
 */
public record Take(
        Reading reading,
        VideoTrack picture,
        List<Integer> sounds,
        @Nullable Instant begins) {

    public Take {
        sounds = List.copyOf(sounds);
    }

    /** Whether it has what a rendition is made of. */
    public boolean has(AudioRendition rendition) {
        return sounds.contains(rendition.stream());
    }
}
