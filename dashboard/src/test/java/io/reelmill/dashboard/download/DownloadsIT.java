package io.reelmill.dashboard.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import io.reelmill.dashboard.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class DownloadsIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_ready_video_lists_a_file_for_each_rung_and_the_original() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        Map<String, JsonNode> files = files(film);

        assertThat(files).containsOnlyKeys("360p.mp4", "240p.mp4", "original");
        files.forEach((name, file) -> {
            Answer described =
                    api.send("HEAD", URI.create(file.path("url").asString()).getPath(), BodyPublishers.noBody());
            assertThat(described.header("Content-Length"))
                    .as(name)
                    .hasValue(file.path("sizeBytes").asString());
            assertThat(described.header("Content-Type"))
                    .as(name)
                    .hasValue(file.path("contentType").asString());
        });
    }

    @Test
    void a_video_whose_rows_are_going_while_it_is_listed_lists_no_rung() {
        TestFilm film = TestFilm.planned(dashboard).complete();
        dashboard
                .get(JdbcClient.class)
                .sql("delete from rendition where video_id = ? and name = '240p'")
                .param(film.id().value())
                .update();

        assertThat(files(film)).containsOnlyKeys("original");
    }

    @Test
    void before_a_video_is_ready_there_is_only_the_original() {
        TestFilm film = TestFilm.planned(dashboard);

        Answer early = download(film, "");

        assertThat(files(film)).containsOnlyKeys("original");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/code")).isEqualTo("download.not_ready");
        assertThat(early.json().path("retryable").asBoolean()).isTrue();
        assertThat(api.get("/media/" + film.id() + "/downloads/v1/360p.mp4").status())
                .isEqualTo(404);
    }

    @Test
    void the_best_rung_that_is_not_above_the_height_is_gone_to() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        assertThat(target(film, "")).endsWith("/media/" + film.id() + "/downloads/v1/360p.mp4");
        assertThat(target(film, "?height=2160")).endsWith("/360p.mp4");
        assertThat(target(film, "?codec=h264&height=360")).endsWith("/360p.mp4");
        assertThat(target(film, "?height=359")).endsWith("/240p.mp4");
    }

    @Test
    void what_does_not_exist_or_makes_no_sense_is_said_so() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        Answer low = download(film, "?height=239");
        assertThat(low.status()).isEqualTo(404);
        assertThat(low.at("/code")).isEqualTo("download.nothing_fits");
        assertThat(low.at("/detail")).contains("240p");
        for (String wrong :
                List.of("?codec=av1", "?height=0", "?height=high", "?height=7.5", "?codec=source&height=9")) {
            assertThat(download(film, wrong).at("/code")).as(wrong).isEqualTo("request.invalid");
        }
        assertThat(download(film, "?width=100").at("/code")).isEqualTo("request.unknown_field");
        assertThat(api.get("/media/" + film.id() + "/downloads/v1/720p.mp4").status())
                .isEqualTo(404);
        assertThat(api.get("/media/" + film.id() + "/downloads/v2/360p.mp4").status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/videos/" + VideoId.random() + "/download").status())
                .isEqualTo(404);
    }

    @Test
    void a_download_that_breaks_off_cannot_be_taken_for_whole() throws IOException {
        TestFilm film = TestFilm.planned(dashboard).complete();
        PublishStore published = dashboard.get(PublishStore.class);
        published.runs(film.id(), 1).forEach(this::fill);
        List<SegmentRun> runs = published.runs(film.id(), 1, "360p");
        SegmentRun last = runs.get(runs.size() - 1);
        dashboard.get(ObjectStore.class).delete(last.object(last.endSegment() - 1));

        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines("GET " + rung(film, "360p") + " HTTP/1.1", "Host: reelmill", "Range: bytes=-20000", "");
            String answer = connection.readToEnd(StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 206").contains("Content-Length: 20000");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertThat(body).hasSizeBetween(1, 19_999).doesNotContain("problem", "error");
        }
    }

    @Test
    void a_download_that_cannot_begin_is_answered_with_a_problem_of_its_own_length() {
        // its init segments are none
        TestFilm film = TestFilm.planned(dashboard).complete();

        Answer refused = api.get(rung(film, "360p"));

        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.at("/code")).isNotEmpty();
    }

    @Test
    void the_original_comes_back_as_it_was_sent_under_its_name() {
        String id = api.upload("filename=d%C3%A9j%C3%A0%20vu.mkv", "0123456789").id();

        Answer there = api.get("/api/v1/videos/" + id + "/download?codec=source");
        String original = there.header("Location").orElseThrow();
        Answer whole = api.get(original);
        Answer middle = api.get(original, "Range", "bytes=2-4");

        assertThat(there.status()).isEqualTo(302);
        assertThat(whole.text()).isEqualTo("0123456789");
        assertThat(whole.header("Content-Type")).hasValue("video/matroska");
        assertThat(whole.header("Content-Disposition"))
                .hasValueSatisfying(named -> assertThat(named)
                        .startsWith("attachment")
                        .contains("filename*=UTF-8''d%C3%A9j%C3%A0%20vu.mkv"));
        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(middle.text()).isEqualTo("234");
        assertThat(api.get(original, "If-None-Match", whole.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_original_is_not_for_strangers() {
        TestFilm film = TestFilm.planned(dashboard);

        assertThat(new Visitor(dashboard).get(film.path() + "/original").status())
                .isEqualTo(401);
    }

    @Test
    void nothing_of_a_deleted_video_can_be_had() {
        TestFilm film = TestFilm.planned(dashboard).complete();
        api.send("DELETE", film.path(), BodyPublishers.noBody());

        assertThat(download(film, "").status()).isEqualTo(404);
        assertThat(download(film, "?codec=source").status()).isEqualTo(404);
        assertThat(api.get(film.path() + "/original").status()).isEqualTo(404);
        assertThat(api.get("/media/" + film.id() + "/downloads/v1/360p.mp4").status())
                .isEqualTo(404);
    }

    /** With boxes that are passed on as they are. */
    private void fill(SegmentRun run) {
        for (int segment = run.firstSegment(); segment < run.endSegment(); segment++) {
            int size = run.sizes().get(segment - run.firstSegment());
            byte[] box = ByteBuffer.allocate(size)
                    .putInt(size)
                    .put("free".getBytes(StandardCharsets.ISO_8859_1))
                    .array();
            dashboard.get(ObjectStore.class).put(run.object(segment), "video/mp4", box);
        }
    }

    private static String rung(TestFilm film, String rung) {
        return "/media/" + film.id() + "/downloads/v1/" + rung + ".mp4";
    }

    private Map<String, JsonNode> files(TestFilm film) {
        return api.get(film.path()).json().path("downloads").values().stream()
                .collect(Collectors.toMap(file -> file.path("name").asString(), file -> file));
    }

    private Answer download(TestFilm film, String query) {
        return api.get(film.path() + "/download" + query);
    }

    private String target(TestFilm film, String query) {
        Answer answer = download(film, query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        return answer.header("Location").orElseThrow();
    }
}
