package io.reelmill.core.hls;

import java.util.List;

/**
 * The playlist of one rendition (RFC 8216, section 4.3.3).
 *
 * @param targetDuration in seconds, the same in every playlist of the film from its first version on
 * @param fromBeginning whether players should begin at the beginning although the playlist still grows
 */
public record MediaPlaylist(PlaylistType type, int targetDuration, boolean fromBeginning, List<MediaSection> sections) {

    public MediaPlaylist {
        sections = List.copyOf(sections);
    }

    public List<MediaSegment> segments() {
        return sections.stream().flatMap(section -> section.segments().stream()).toList();
    }

    /** As it is served. */
    public String text() {
        return PlaylistWriter.write(this);
    }
}
