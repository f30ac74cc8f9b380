package io.reelmill.core.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistWriterTest {

    private static final MediaSection FIRST = new MediaSection(
            "../v1/a/init.mp4",
            null,
            List.of(new MediaSegment("../v1/a/0.m4s", 6_006_000), new MediaSegment("../v1/a/1.m4s", 33_367)));
    private static final MediaSection SECOND = new MediaSection(
            "../v1/b/init.mp4",
            Instant.parse("2026-07-01T12:00:00.040Z"),
            List.of(new MediaSegment("../v1/b/2.m4s", 5_461_333)));

    @Test
    void a_growing_playlist_has_no_end() {
        assertThat(new MediaPlaylist(PlaylistType.EVENT, 6, true, List.of(FIRST)).text())
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-TARGETDURATION:6
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:EVENT
                        #EXT-X-START:TIME-OFFSET=0
                        #EXT-X-MAP:URI="../v1/a/init.mp4"
                        #EXTINF:6.006000,
                        ../v1/a/0.m4s
                        #EXTINF:0.033367,
                        ../v1/a/1.m4s
                        """);
    }

    @Test
    void another_init_segment_and_another_time_follow_a_discontinuity() {
        assertThat(new MediaPlaylist(PlaylistType.VOD, 6, false, List.of(FIRST, SECOND)).text())
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-TARGETDURATION:6
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-MAP:URI="../v1/a/init.mp4"
                        #EXTINF:6.006000,
                        ../v1/a/0.m4s
                        #EXTINF:0.033367,
                        ../v1/a/1.m4s
                        #EXT-X-DISCONTINUITY
                        #EXT-X-MAP:URI="../v1/b/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-07-01T12:00:00.040Z
                        #EXTINF:5.461333,
                        ../v1/b/2.m4s
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void a_multivariant_lists_sound_and_picture() {
        MultivariantPlaylist playlist = new MultivariantPlaylist(
                List.of(new SoundMedia("English", "en", true, 2, "audio-0-eng/index.m3u8")),
                List.of(new Variant(
                        2_328_000,
                        1_900_000,
                        "avc1.64001f,mp4a.40.2",
                        new PictureSize(1280, 720),
                        new FrameRate(30000, 1001),
                        "720p/index.m3u8")));
        assertThat(playlist.text()).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",LANGUAGE="en",NAME="English",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio-0-eng/index.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=2328000,AVERAGE-BANDWIDTH=1900000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970,AUDIO="audio",CLOSED-CAPTIONS=NONE
                        720p/index.m3u8
                        """);
    }

    @Test
    void a_silent_growing_film_names_no_sound_and_no_average() {
        MultivariantPlaylist playlist = new MultivariantPlaylist(
                List.of(),
                List.of(new Variant(
                        100_000,
                        null,
                        "avc1.42c00a",
                        new PictureSize(320, 180),
                        new FrameRate(1, 3600),
                        "180p/index.m3u8")));
        assertThat(playlist.text()).endsWith("""
                        #EXT-X-STREAM-INF:BANDWIDTH=100000,CODECS="avc1.42c00a",RESOLUTION=320x180,FRAME-RATE=0.001,CLOSED-CAPTIONS=NONE
                        180p/index.m3u8
                        """);
    }

    @Test
    void a_quoted_string_cannot_be_left() {
        MultivariantPlaylist playlist = new MultivariantPlaylist(
                List.of(new SoundMedia("a\",URI=\"evil\r\n#EXT-X-ENDLIST", "en", true, 2, "a/index.m3u8")), List.of());
        assertThat(playlist.text())
                .contains("NAME=\"a',URI='evil#EXT-X-ENDLIST\",DEFAULT=YES")
                .doesNotContain("\r");
    }
}
