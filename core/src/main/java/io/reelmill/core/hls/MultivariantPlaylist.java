package io.reelmill.core.hls;

import java.util.List;

/**
 * The one address that players are given (RFC 8216, section 4.3.4).
 *
 * @param sounds empty where the film is silent
 * @param variants the first is what players begin with
 */
public record MultivariantPlaylist(List<SoundMedia> sounds, List<Variant> variants) {

    public MultivariantPlaylist {
        sounds = List.copyOf(sounds);
        variants = List.copyOf(variants);
    }

    /** As it is served. */
    public String text() {
        return PlaylistWriter.write(this);
    }
}
