package io.reelmill.core.thumbnail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thumbnails of one version of a film, as far as they are made: the poster may come first.
 *
 * @param stills spread over the film, in the order of time
 * @param preview a few seconds of moments from the film, moving
 */
public record Thumbnails(
        @Nullable Poster poster,
        List<Still> stills,
        @Nullable Storyboard storyboard,
        @Nullable ThumbnailImage preview) {

    public static final Thumbnails NONE = new Thumbnails(null, List.of(), null, null);

    public Thumbnails {
        stills = List.copyOf(stills);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
