package io.reelmill.core.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.PlaylistType;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parser that is not ours reads out of our playlists. */
class SecondOpinionTest {

    private static final TestFilm FILM = TestFilm.of("1920x1080", "30000/1001", 100, "en", "de");

    @ParameterizedTest
    @ValueSource(strings = {"1080p", "360p", "audio-1-de"})
    void another_parser_reads_every_segment_of_a_media_playlist(String name) throws PlaylistParserException {
        MediaPlaylist ours = FilmPlaylists.media(FILM.sealed(), name).orElseThrow();
        io.lindstrom.m3u8.model.MediaPlaylist theirs = new MediaPlaylistParser().readPlaylist(ours.text());

        assertThat(theirs.targetDuration()).isEqualTo(6);
        assertThat(theirs.playlistType()).contains(PlaylistType.VOD);
        assertThat(theirs.ongoing()).isFalse();
        assertThat(theirs.independentSegments()).isTrue();
        assertThat(theirs.mediaSegments())
                .extracting(segment -> segment.uri())
                .isEqualTo(ours.segments().stream().map(MediaSegment::uri).toList());
        assertThat(theirs.mediaSegments())
                .extracting(segment -> Math.round(segment.duration() * 1e6))
                .isEqualTo(ours.segments().stream()
                        .map(MediaSegment::durationMicros)
                        .toList());
        assertThat(theirs.mediaSegments().get(0).segmentMap().orElseThrow().uri())
                .isEqualTo(ours.sections().get(0).map());
    }

    @Test
    void another_parser_sees_that_a_growing_playlist_goes_on() throws PlaylistParserException {
        String text = FilmPlaylists.media(FILM.complete(), "720p").orElseThrow().text();
        io.lindstrom.m3u8.model.MediaPlaylist theirs = new MediaPlaylistParser().readPlaylist(text);
        assertThat(theirs.ongoing()).isTrue();
        assertThat(theirs.playlistType()).contains(PlaylistType.EVENT);
        assertThat(theirs.startTimeOffset().orElseThrow().timeOffset()).isZero();
    }

    @Test
    void another_parser_reads_every_variant_and_every_sound() throws PlaylistParserException {
        MultivariantPlaylist ours = FilmPlaylists.multivariant(FILM.sealed()).orElseThrow();
        MasterPlaylist theirs = new MasterPlaylistParser().readPlaylist(ours.text());

        assertThat(theirs.independentSegments()).isTrue();
        assertThat(theirs.alternativeRenditions())
                .extracting(sound ->
                        sound.language().orElseThrow() + " " + sound.uri().orElseThrow())
                .containsExactly("en audio-0-en/index.m3u8", "de audio-1-de/index.m3u8");
        assertThat(theirs.variants())
                .extracting(variant -> variant.uri() + " " + variant.bandwidth() + " "
                        + variant.resolution().orElseThrow().height() + " "
                        + variant.frameRate().orElseThrow() + " "
                        + String.join("+", variant.codecs()) + " "
                        + variant.audio().orElseThrow())
                .isEqualTo(ours.variants().stream()
                        .map(variant -> variant.uri() + " " + variant.bandwidth() + " "
                                + variant.size().height() + " 29.97 avc1.64001f+mp4a.40.2 audio")
                        .toList());
    }
}
