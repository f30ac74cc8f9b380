package io.reelmill.core.conformance;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.MediaPlaylist;
import io.reelmill.core.hls.MultivariantPlaylist;
import io.reelmill.core.hls.PublishedFilm;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A film as players get it, beside the rows it was made from. Playlists are their text, so that what is checked is what
 * is served.
 *
 * @param multivariant text of the multivariant playlist
 * @param media text of each media playlist, by rendition
 * @param inits bytes of each init segment, by rendition
 */
public record Presentation(
        PublishedFilm film, String multivariant, Map<String, String> media, Map<String, byte[]> inits) {

    public Presentation {
        media = Map.copyOf(media);
        inits = Map.copyOf(inits);
    }

    /**
     * The film as its playlists are made.
     *
     * @throws IllegalArgumentException where it is not playable yet
     */
    public static Presentation of(PublishedFilm film, Map<String, byte[]> inits) {
        Map<String, String> media = new LinkedHashMap<>();
        film.planned()
                .forEach(name -> FilmPlaylists.media(film, name)
                        .map(MediaPlaylist::text)
                        .ifPresent(text -> media.put(name, text)));
        String multivariant = FilmPlaylists.multivariant(film)
                .map(MultivariantPlaylist::text)
                .orElseThrow(() -> new IllegalArgumentException("nothing of the film can be played yet"));
        return new Presentation(film, multivariant, media, inits);
    }
}
