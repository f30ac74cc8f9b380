package io.reelmill.dashboard.api.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.AskedStatements;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VideosIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_film_shows_its_source_its_rungs_and_how_far_it_is() {
        TestFilm film = TestFilm.planned(dashboard);
        film.finish(film.start(WorkKind.ENCODE));

        JsonNode video = api.get(film.path()).json();

        assertThat(video.at("/status").asString()).isEqualTo("processing");
        assertThat(video.at("/progress").asDouble()).isGreaterThan(0).isLessThan(1);
        assertThat(video.at("/source/durationSeconds").asDouble()).isEqualTo(20);
        assertThat(video.at("/source/video/frameRate").asString()).isEqualTo("25/1");
        assertThat(video.at("/source/audio/0/language").asString()).isEqualTo("eng");
        assertThat(video.at("/renditions")).hasSameSizeAs(film.plan().rungs());
        assertThat(video.at("/renditions/0/name").asString()).isEqualTo("360p");
        assertThat(video.at("/renditions/0/status").asString()).isEqualTo("processing");
        assertThat(video.at("/renditions/0/averageBandwidth").isNull()).isTrue();
    }

    @Test
    void a_ready_film_shows_measured_rates() {
        TestFilm film = TestFilm.planned(dashboard).complete();

        JsonNode video = api.get(film.path()).json();

        assertThat(video.at("/status").asString()).isEqualTo("ready");
        assertThat(video.at("/progress").asDouble()).isEqualTo(1);
        assertThat(video.at("/playableAt").isNull()).isFalse();
        assertThat(video.at("/renditions/0/status").asString()).isEqualTo("ready");
        assertThat(video.at("/renditions/0/averageBandwidth").asInt()).isPositive();
    }

    @Test
    void many_films_are_listed_with_as_few_statements_as_one() {
        for (int i = 0; i < 3; i++) {
            TestFilm.planned(dashboard).complete();
        }
        TestFilm.planned(dashboard);

        assertThat(AskedStatements.of(api, "/api/v1/videos?limit=4"))
                .isEqualTo(AskedStatements.of(api, "/api/v1/videos?limit=1"));
    }

    @Test
    void a_failed_video_says_what_went_wrong_and_who_can_put_it_right() {
        VideoId video = upload("Broken");
        dashboard.get(VideoStore.class).fail(video, new Failure(FailureCode.SOURCE_NO_VIDEO, "only sound"));

        JsonNode error = api.get(path(video)).json().at("/error");

        assertThat(error.at("/code").asString()).isEqualTo("source.no_video");
        assertThat(error.at("/actor").asString()).isEqualTo("caller");
        assertThat(error.at("/retryable").asBoolean()).isFalse();
        assertThat(error.at("/detail").asString()).isEqualTo("only sound");
        assertThat(api.get(error.at("/type").asString()).at("/code")).isEqualTo("source.no_video");
    }

    @Test
    void pollers_are_told_when_nothing_changed_and_when_to_ask_again() {
        VideoId video = upload("Polled");

        Answer first = api.get(path(video));
        Answer again =
                api.get(path(video), "If-None-Match", first.header("ETag").orElseThrow());
        api.json("PATCH", path(video), "{\"title\":\"Polled again\"}");
        Answer changed =
                api.get(path(video), "If-None-Match", first.header("ETag").orElseThrow());

        assertThat(first.header("Retry-After")).isPresent();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Retry-After")).isPresent();
        assertThat(changed.status()).isEqualTo(200);
        api.post(path(video) + "/cancel");
        assertThat(api.get(path(video)).header("Retry-After")).isEmpty();
    }

    @Test
    void a_list_is_walked_page_by_page_whatever_comes_in_meanwhile() {
        String series = UUID.randomUUID().toString();
        List<String> made = IntStream.range(0, 7)
                .mapToObj(i -> upload(series + " " + i).toString())
                .toList();

        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    api.get("/api/v1/videos?limit=3&q=" + series + cursor).json();
            page.at("/items").forEach(video -> walked.add(video.at("/id").asString()));
            cursor = page.at("/nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.at("/nextCursor").asString();
            upload(series + " late");
        } while (!cursor.isEmpty());

        assertThat(walked).containsExactlyElementsOf(reversed(made));
    }

    @Test
    void a_list_is_narrowed_by_status_text_and_external_id() {
        String mark = UUID.randomUUID().toString();
        api.upload("filename=" + mark + ".mp4&externalId=x-" + mark, "film");
        String cancelled =
                api.upload("filename=a.mp4&title=Two+" + mark, "film").id();
        api.post("/api/v1/videos/" + cancelled + "/cancel");

        assertThat(ids("q=" + mark)).hasSize(2);
        assertThat(ids("q=" + mark + "&status=cancelled")).containsExactly(cancelled);
        assertThat(ids("externalId=x-" + mark)).hasSize(1);
        assertThat(ids("externalId=" + mark)).isEmpty();
        assertThat(ids("q=" + mark + "%25")).isEmpty();
    }

    @Test
    void lists_refuse_what_they_do_not_know() {
        assertThat(List.of(
                        "limit=0",
                        "limit=201",
                        "limit=1.5",
                        "limit=x",
                        "cursor=abc",
                        "status=deleting",
                        "status=READY",
                        "limit=1&limit=2"))
                .allSatisfy(query -> {
                    Answer refused = api.get("/api/v1/videos?" + query);
                    assertThat(refused.status()).as(query).isEqualTo(400);
                    assertThat(refused.at("/field")).isEqualTo(query.substring(0, query.indexOf('=')));
                });
        assertThat(api.get("/api/v1/videos?page=2").at("/code")).isEqualTo("request.unknown_field");
    }

    @Test
    void what_may_be_changed_is_changed() {
        VideoId video = upload("Old");

        Answer changed = api.json(
                "PATCH",
                path(video),
                "{\"title\":\"New\",\"externalId\":\"" + video
                        + "\",\"metadata\":{\"a\":\"b\"},\"priority\":\"bulk\"}");

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.at("/title")).isEqualTo("New");
        assertThat(changed.at("/externalId")).isEqualTo(video.toString());
        assertThat(changed.at("/metadata/a")).isEqualTo("b");
        assertThat(changed.at("/priority")).isEqualTo("bulk");
    }

    @Test
    void what_may_not_be_changed_is_refused_by_its_name() {
        VideoId video = upload("Same");

        assertRefused(video, "{\"status\":\"ready\"}", "status");
        assertRefused(video, "{\"title\":5}", "title");
        assertRefused(video, "{\"title\":null}", "title");
        assertRefused(video, "{\"title\":\"\"}", "title");
        assertRefused(video, "{\"title\":\"a\\u0000b\"}", "title");
        assertRefused(video, "{\"title\":\"\\ud800\"}", "title");
        assertRefused(video, "{\"metadata\":{\"a\":1}}", "metadata.a");
        assertRefused(video, "{\"metadata\":{\"a\":null}}", "metadata.a");
        assertRefused(video, "{\"metadata\":[]}", "metadata");
        assertRefused(video, "{\"priority\":\"high\"}", "priority");
        assertThat(api.get(path(video)).at("/title")).isEqualTo("Same");
    }

    @Test
    void bodies_that_cannot_be_read_are_the_callers_fault() {
        VideoId video = upload("Same");

        assertThat(List.of("", "{", "[]", "null", "{\"title\":\"a\"}x", "{\"title\":\"a\",\"title\":\"b\"}"))
                .allSatisfy(
                        body -> assertThat(api.json("PATCH", path(video), body).status())
                                .as(body)
                                .isEqualTo(400));
        assertThat(api.send(
                                "PATCH",
                                path(video),
                                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'}),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(api.send("PATCH", path(video), BodyPublishers.ofString("title=x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(api.json("PATCH", path(video), "{\"title\":\"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void an_external_id_is_not_taken_from_another() {
        VideoId first = upload("First");
        VideoId second = upload("Second");
        api.json("PATCH", path(first), "{\"externalId\":\"" + first + "\"}");

        Answer taken = api.json("PATCH", path(second), "{\"externalId\":\"" + first + "\"}");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/code")).isEqualTo("external_id.taken");
    }

    @Test
    void a_video_is_cancelled_and_run_again() {
        VideoId video = upload("Twice");

        assertThat(api.post(path(video) + "/cancel").at("/status")).isEqualTo("cancelled");
        assertThat(api.post(path(video) + "/cancel").status()).isEqualTo(200);
        assertThat(api.post(path(video) + "/retry").at("/status")).isEqualTo("queued");
        Answer nothing = api.post(path(video) + "/retry");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.at("/code")).isEqualTo("state.nothing_to_do");
    }

    @Test
    void a_deleted_video_is_gone_at_once() {
        VideoId video = upload("Gone");

        Answer deleted = api.send("DELETE", path(video), BodyPublishers.noBody());

        assertThat(deleted.status()).isEqualTo(202);
        assertThat(List.of(
                        api.get(path(video)),
                        api.get(path(video) + "/jobs"),
                        api.get(path(video) + "/events"),
                        api.get(path(video) + "/conformance"),
                        api.post(path(video) + "/retry"),
                        api.json("PATCH", path(video), "{}"),
                        api.send("DELETE", path(video), BodyPublishers.noBody()),
                        api.get("/media/" + video + "/master.m3u8")))
                .extracting(Answer::status)
                .containsOnly(404);
        assertThat(ids("q=" + video)).isEmpty();
    }

    @Test
    void a_film_is_held_to_the_rules_of_hls() {
        TestFilm film = TestFilm.planned(dashboard);
        assertThat(api.get(film.path() + "/conformance").status()).isEqualTo(404);
        film.complete();

        JsonNode report = api.get(film.path() + "/conformance").json();

        assertThat(report.at("/sealed").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(report.at("/findings").spliterator(), false)
                        .filter(finding -> finding.at("/name").asString().equals("listed_is_recorded"))
                        .map(finding -> finding.at("/verdict").asString()))
                .containsExactly("kept");
    }

    private VideoId upload(String title) {
        return VideoId.parse(api.upload("filename=a.mp4&title=" + title.replace(' ', '+'), "film")
                        .id())
                .orElseThrow();
    }

    private void assertRefused(VideoId video, String change, String field) {
        Answer refused = api.json("PATCH", path(video), change);
        assertThat(refused.status()).as(change + ": " + refused).isEqualTo(400);
        assertThat(refused.at("/field")).as(refused.toString()).isEqualTo(field);
    }

    private List<String> ids(String query) {
        return StreamSupport.stream(
                        api.get("/api/v1/videos?" + query).json().at("/items").spliterator(), false)
                .map(video -> video.at("/id").asString())
                .toList();
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static String path(VideoId video) {
        return "/api/v1/videos/" + video;
    }
}
