package io.reelmill.core.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.publish.SegmentRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmPlaylistsTest {

    private static final TestFilm FILM = TestFilm.of("1280x720", "30000/1001", 130, "en", "de");

    @Test
    void nothing_is_playable_before_every_rung_and_every_sound_has_begun() {
        List<List<SegmentRun>> encodes = FILM.encodes();
        List<SegmentRun> firstSpan = encodes.get(0);
        int firstStretch = FILM.plan().spans().size();
        List<SegmentRun> english = encodes.get(firstStretch);
        List<SegmentRun> german =
                encodes.get(firstStretch + FILM.plan().stretches().size() / 2);
        assertThat(german.get(0).rendition()).isEqualTo("audio-1-de");

        for (List<List<SegmentRun>> tooEarly : List.of(
                List.<List<SegmentRun>>of(),
                List.of(firstSpan),
                List.of(firstSpan, english),
                List.of(german, english),
                List.of(firstSpan.subList(0, 1), english, german),
                List.of(encodes.get(1), english, german))) {
            assertThat(FilmPlaylists.playable(FILM.after(tooEarly))).isFalse();
            assertThat(FilmPlaylists.multivariant(FILM.after(tooEarly))).isEmpty();
            assertThat(FilmPlaylists.media(FILM.after(tooEarly), "720p")).isEmpty();
        }
        PublishedFilm begun = FILM.after(List.of(firstSpan, english, german));
        assertThat(FilmPlaylists.playable(begun)).isTrue();
        assertThat(FilmPlaylists.multivariant(begun).orElseThrow().variants()).hasSize(2);
        assertThat(uris(begun, "720p")).containsExactly("../v1/encode-0-a1/720p/0.m4s");
        assertThat(uris(begun, "audio-1-de")).containsExactly("../v1/audio-audio-1-de-0-a1/0.m4s");
    }

    @Test
    void takes_are_told_apart_at_the_same_moment_in_every_playlist_with_the_time_they_were_taken() {
        TestFilm film = TestFilm.ofTakes("640x360", "25", List.of(7.0, 3.0), "en");

        assertThat(FilmPlaylists.media(film.sealed(), "360p").orElseThrow().text())
                .contains("""
                        #EXT-X-MAP:URI="../v1/encode-0-a1/360p/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-07-01T12:00:00.000Z
                        #EXTINF:6.000000,
                        ../v1/encode-0-a1/360p/0.m4s
                        #EXTINF:1.000000,
                        ../v1/encode-1-a1/360p/1.m4s
                        #EXT-X-DISCONTINUITY
                        #EXT-X-MAP:URI="../v1/encode-0-a1/360p/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-07-01T12:01:07.000Z
                        #EXTINF:3.000000,
                        ../v1/encode-2-a1/360p/2.m4s
                        """);
        // 328 frames of sound end 2.667 ms before the picture's take does
        assertThat(FilmPlaylists.media(film.sealed(), "audio-0-en")
                        .orElseThrow()
                        .text())
                .contains("""
                        #EXTINF:1.536000,
                        ../v1/audio-audio-0-en-1-a1/1.m4s
                        #EXT-X-DISCONTINUITY
                        #EXT-X-MAP:URI="../v1/audio-audio-0-en-0-a1/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-07-01T12:01:06.997Z
                        #EXTINF:3.008000,
                        ../v1/audio-audio-0-en-2-a1/2.m4s
                        """);
        List<List<SegmentRun>> encodes = film.encodes();
        PublishedFilm firstTake = film.after(List.of(encodes.get(0), encodes.get(1), encodes.get(3), encodes.get(4)));
        assertThat(FilmPlaylists.media(firstTake, "360p").orElseThrow().text()).doesNotContain("DISCONTINUITY");
    }

    @Test
    void a_name_that_was_not_planned_has_no_playlist() {
        assertThat(FilmPlaylists.media(FILM.complete(), "4320p")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "25", "60", "1", "1/7", "15"})
    void in_whatever_order_encodes_end_a_listed_segment_stays_and_none_is_skipped(String rate) {
        TestFilm film = TestFilm.of("640x360", rate, 250, "en", "und");
        for (int seed = 0; seed < 20; seed++) {
            List<List<SegmentRun>> arriving = new ArrayList<>(film.encodes());
            Collections.shuffle(arriving, new Random(seed));
            Map<String, List<MediaSegment>> before = new HashMap<>();
            for (int arrived = 1; arrived <= arriving.size(); arrived++) {
                PublishedFilm now = film.after(arriving.subList(0, arrived));
                for (String name : now.planned()) {
                    List<MediaSegment> listed = FilmPlaylists.media(now, name)
                            .map(MediaPlaylist::segments)
                            .orElse(List.of());
                    List<MediaSegment> already = before.getOrDefault(name, List.of());
                    assertThat(listed).hasSizeGreaterThanOrEqualTo(already.size());
                    assertThat(listed.subList(0, already.size())).isEqualTo(already);
                    before.put(name, listed);
                }
                assertThat(lengths(before))
                        .allSatisfy(length -> assertThat(length)
                                .isCloseTo(
                                        lengths(before).get(0),
                                        within(now.plan().grid().targetDuration() + 0.5)));
            }
            PublishedFilm sealed = film.sealed();
            for (String name : sealed.planned()) {
                assertThat(FilmPlaylists.media(sealed, name).orElseThrow().segments())
                        .isEqualTo(before.get(name));
            }
        }
    }

    @Test
    void all_rungs_list_the_same_moments() {
        PublishedFilm growing = FILM.after(FILM.encodes().stream().limit(3).toList());
        assertThat(FilmPlaylists.media(growing, "720p").map(FilmPlaylistsTest::durations))
                .isEqualTo(FilmPlaylists.media(growing, "360p").map(FilmPlaylistsTest::durations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "30000/1001", "60000/1001", "375/8", "1/7"})
    void the_sum_of_any_run_of_durations_stays_within_a_microsecond(String rate) {
        TestFilm film = TestFilm.of("320x180", rate, 40_000);
        List<Long> durations =
                durations(FilmPlaylists.media(film.complete(), "180p").orElseThrow());
        FrameRate exact = film.plan().grid().rate();
        long sum = 0;
        for (int segment = 0; segment < durations.size(); segment++) {
            sum += durations.get(segment);
            long frames = film.plan().grid().firstFrameOf(segment + 1);
            assertThat(sum / 1e6).isCloseTo(exact.secondsAt(frames), within(1e-6));
        }
    }

    @Test
    void growing_playlists_announce_the_caps_and_sealed_ones_what_was_measured() {
        Variant growing = variant(FILM.complete(), "360p");
        assertThat(growing.bandwidth()).isEqualTo(800_000 + 128_000);
        assertThat(growing.averageBandwidth()).isNull();

        Variant sealed = variant(FILM.sealed(), "360p");
        assertThat(sealed.bandwidth()).isBetween(600_000 + 128_000, 600_000 + 128_000 + 1_000);
        assertThat(sealed.averageBandwidth()).isBetween(600_000 + 128_000, sealed.bandwidth());
    }

    @Test
    void a_sealed_playlist_is_closed_and_a_growing_one_begins_at_the_beginning() {
        MediaPlaylist growing = FilmPlaylists.media(FILM.complete(), "720p").orElseThrow();
        assertThat(growing.type()).isEqualTo(PlaylistType.EVENT);
        assertThat(growing.fromBeginning()).isTrue();
        MediaPlaylist sealed = FilmPlaylists.media(FILM.sealed(), "720p").orElseThrow();
        assertThat(sealed.type()).isEqualTo(PlaylistType.VOD);
        assertThat(sealed.fromBeginning()).isFalse();
    }

    @Test
    void players_begin_with_the_variant_nearest_to_two_megabits() {
        PublishedFilm film = TestFilm.of("1920x1080", "25", 20, "en").complete();
        assertThat(FilmPlaylists.multivariant(film).orElseThrow().variants())
                .extracting(Variant::uri)
                .containsExactly("720p/index.m3u8", "1080p/index.m3u8", "360p/index.m3u8");
    }

    @Test
    void the_first_sound_is_the_default_and_every_codec_is_named_once() {
        MultivariantPlaylist playlist =
                FilmPlaylists.multivariant(FILM.complete()).orElseThrow();
        assertThat(playlist.sounds())
                .containsExactly(
                        new SoundMedia("Sound en", "en", true, 2, "audio-0-en/index.m3u8"),
                        new SoundMedia("Sound de", "de", false, 2, "audio-1-de/index.m3u8"));
        assertThat(playlist.variants()).extracting(Variant::codecs).containsOnly("avc1.64001f,mp4a.40.2");
    }

    @Test
    void two_frames_an_hour_apart_are_two_segments_of_an_hour() {
        TestFilm film = TestFilm.of("320x180", "2500/8999991", 7200);
        MediaPlaylist playlist = FilmPlaylists.media(film.sealed(), "180p").orElseThrow();
        assertThat(playlist.targetDuration()).isEqualTo(3600);
        assertThat(durations(playlist)).containsExactly(3_599_996_400L, 3_599_996_400L);
    }

    private static Variant variant(PublishedFilm film, String name) {
        return FilmPlaylists.multivariant(film).orElseThrow().variants().stream()
                .filter(variant -> variant.uri().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uris(PublishedFilm film, String name) {
        return FilmPlaylists.media(film, name).orElseThrow().segments().stream()
                .map(MediaSegment::uri)
                .toList();
    }

    private static List<Long> durations(MediaPlaylist playlist) {
        return playlist.segments().stream().map(MediaSegment::durationMicros).toList();
    }

    private static List<Double> lengths(Map<String, List<MediaSegment>> playlists) {
        return playlists.values().stream()
                .map(segments -> segments.stream()
                                .mapToLong(MediaSegment::durationMicros)
                                .sum()
                        / 1e6)
                .toList();
    }
}
