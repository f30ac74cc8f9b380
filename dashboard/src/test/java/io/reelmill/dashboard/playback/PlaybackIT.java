package io.reelmill.dashboard.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlaybackIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api viewer = new Api(dashboard, "viewer");

    @Test
    void a_film_of_which_nothing_is_made_yet_has_no_playlist() {
        TestFilm film = TestFilm.planned(dashboard);

        Answer early = viewer.get(film.mediaPath() + "/master.m3u8");

        assertThat(early.status()).isEqualTo(404);
        assertThat(early.header("Content-Type")).hasValue("application/problem+json");
        assertThat(early.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_growing_film_is_played_from_playlists_that_nobody_keeps() {
        TestFilm film = growing();

        Answer master = viewer.get(film.mediaPath() + "/master.m3u8");
        Answer media = viewer.get(film.mediaPath() + "/360p/index.m3u8");

        assertThat(List.of(master, media)).allSatisfy(playlist -> {
            assertThat(playlist.status()).as(playlist.toString()).isEqualTo(200);
            assertThat(playlist.header("Content-Type")).hasValue("application/vnd.apple.mpegurl");
            assertThat(playlist.header("Cache-Control")).hasValue("no-store");
            assertThat(playlist.header("Access-Control-Allow-Origin")).hasValue("*");
        });
        assertThat(master.text()).contains("360p/index.m3u8", "audio-0-eng/index.m3u8");
        assertThat(media.text()).contains("#EXT-X-PLAYLIST-TYPE:EVENT").doesNotContain("#EXT-X-ENDLIST");
    }

    @Test
    void a_sealed_film_has_playlists_that_may_be_kept_and_asked_for_again() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        Answer media = viewer.get(film.mediaPath() + "/360p/index.m3u8");
        Answer again = viewer.get(
                film.mediaPath() + "/360p/index.m3u8",
                "If-None-Match",
                media.header("ETag").orElseThrow());

        assertThat(media.text()).contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-ENDLIST");
        assertThat(media.header("Cache-Control")).hasValue("public, max-age=60, must-revalidate");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void a_sealed_rendition_is_listed_by_its_own_rows_alone() {
        TestFilm film = TestFilm.planned(dashboard).complete();
        String before = viewer.get(film.mediaPath() + "/360p/index.m3u8").text();
        dashboard
                .get(JdbcClient.class)
                .sql("delete from segment_run where video_id = ? and rendition <> '360p'")
                .param(film.id().value())
                .update();

        assertThat(viewer.get(film.mediaPath() + "/360p/index.m3u8").text()).isEqualTo(before);
    }

    @Test
    void playlists_are_compressed_for_whoever_can_read_that() throws Exception {
        TestFilm film = TestFilm.planned(dashboard).complete();

        Answer master = viewer.get(film.mediaPath() + "/master.m3u8", "Accept-Encoding", "gzip");

        assertThat(master.header("Content-Encoding")).hasValue("gzip");
        assertThat(master.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).containsIgnoringCase("accept-encoding"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(master.bytes())).readAllBytes())
                .startsWith("#EXTM3U".getBytes());
    }

    @Test
    void everything_that_playlists_name_is_served_and_never_changes() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        assertThat(objectsOf(film, "360p")).hasSizeGreaterThan(3).allSatisfy(path -> {
            Answer object = viewer.get(path);
            assertThat(object.status()).as(path).isEqualTo(200);
            assertThat(object.header("Content-Type")).hasValue("video/mp4");
            assertThat(object.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(object.header("Accept-Ranges")).hasValue("bytes");
            assertThat(object.header("Access-Control-Allow-Origin")).hasValue("*");
        });
        assertThat(objectsOf(film, "audio-0-eng"))
                .allSatisfy(path ->
                        assertThat(viewer.get(path).header("Content-Type")).hasValue("audio/mp4"));
    }

    @Test
    void a_range_of_a_segment_is_served_alone() {
        String segment = segment();

        Answer middle = viewer.get(segment, "Range", "bytes=100-199");
        Answer end = viewer.get(segment, "Range", "bytes=-7");

        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).hasValue("bytes 100-199/5000");
        assertThat(middle.bytes()).hasSize(100);
        assertThat(end.header("Content-Range")).hasValue("bytes 4993-4999/5000");
        assertThat(end.bytes()).hasSize(7);
    }

    @Test
    void a_range_outside_is_refused_and_several_are_answered_with_the_whole() {
        String segment = segment();

        Answer outside = viewer.get(segment, "Range", "bytes=5000-");

        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.header("Content-Range")).hasValue("bytes */5000");
        assertThat(outside.header("Cache-Control")).hasValue("no-store");
        assertThat(viewer.get(segment, "Range", "bytes=0-1,5-6").status()).isEqualTo(200);
        assertThat(viewer.get(segment, "Range", "bytes=9-3").status()).isEqualTo(200);
    }

    @Test
    void a_range_of_something_older_is_answered_with_the_whole() {
        String segment = segment();
        String tag = viewer.get(segment).header("ETag").orElseThrow();

        assertThat(viewer.get(segment, "Range", "bytes=0-9", "If-Range", tag).status())
                .isEqualTo(206);
        assertThat(viewer.get(segment, "Range", "bytes=0-9", "If-Range", "\"older\"")
                        .status())
                .isEqualTo(200);
        assertThat(viewer.get(segment, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void a_segment_is_described_without_being_sent() {
        Answer described = viewer.send("HEAD", segment(), BodyPublishers.noBody());

        assertThat(described.status()).isEqualTo(200);
        assertThat(described.header("Content-Length")).hasValue("5000");
        assertThat(described.bytes()).isEmpty();
    }

    @Test
    void players_of_any_origin_are_let_in() {
        Answer preflight = viewer.send(
                "OPTIONS",
                segment(),
                BodyPublishers.noBody(),
                "Origin",
                "https://player.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "range");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("Range"));
    }

    @Test
    void nothing_else_of_a_video_is_served() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        assertThat(List.of(
                        "/source",
                        "/v1/source",
                        "/v1/../source",
                        "/v1/%2e%2e/source",
                        "/v1/encode-0-a1/360p/",
                        "/v1/encode-0-a1/360p/secret.txt",
                        "/v1/encode-0-a1/360p/0.m4s/x",
                        "/v1/encode-0-a1/360p/99999.m4s",
                        "/v1/prepare-0-a1/0.m4s",
                        "/nothing/index.m3u8",
                        "/master.mpd"))
                .allSatisfy(
                        path -> assertThat(viewer.get(film.mediaPath() + path).status())
                                .as(path)
                                .isIn(400, 404));
        assertThat(viewer.get("/media/" + VideoId.random() + "/master.m3u8").status())
                .isEqualTo(404);
        assertThat(viewer.get("/media/not-an-id/master.m3u8").status()).isEqualTo(404);
    }

    private TestFilm growing() {
        TestFilm film = TestFilm.planned(dashboard);
        film.finish(film.start(WorkKind.ENCODE));
        film.finish(film.start(WorkKind.AUDIO));
        return film;
    }

    private String segment() {
        TestFilm film = growing();
        return objectsOf(film, "360p").get(1);
    }

    private List<String> objectsOf(TestFilm film, String rendition) {
        String playlist = film.mediaPath() + "/" + rendition + "/index.m3u8";
        return viewer.get(playlist)
                .text()
                .lines()
                .map(line -> line.startsWith("#EXT-X-MAP:URI=\"") ? line.substring(16, line.length() - 1) : line)
                .filter(line -> line.startsWith("../"))
                .map(line -> film.mediaPath() + line.substring(2))
                .toList();
    }
}
