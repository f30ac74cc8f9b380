package io.reelmill.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.Form;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.StoredBytes;
import io.reelmill.dashboard.testing.TestDashboard;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadIT {

    /** SHA-256 of "film". */
    private static final String FILM_SHA256 = "d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321";

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_body_becomes_a_video_with_its_fields_from_the_query() {
        Answer made = api.upload(
                "filename=holiday%20%231.mp4&title=On+the+beach&externalId=e-%C3%A9&priority=bulk"
                        + "&metadata[place]=Praha&thumbnailAt=3.5",
                "film");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .hasValue(dashboard.at("/api/v1/videos/" + made.id()).toString());
        assertThat(made.at("/title")).isEqualTo("On the beach");
        assertThat(made.at("/externalId")).isEqualTo("e-é");
        assertThat(made.at("/status")).isEqualTo("queued");
        assertThat(made.at("/priority")).isEqualTo("bulk");
        assertThat(made.at("/profile")).isEqualTo("default");
        assertThat(made.at("/metadata/place")).isEqualTo("Praha");
        assertThat(made.at("/source/filename")).isEqualTo("holiday #1.mp4");
        assertThat(made.at("/source/sizeBytes")).isEqualTo("4");
        assertThat(made.at("/source/sha256")).isEqualTo(FILM_SHA256);
        assertThat(made.at("/playback/hls"))
                .isEqualTo(dashboard.at("/media/" + made.id() + "/master.m3u8").toString());
    }

    @Test
    void a_new_video_has_its_bytes_in_the_store_and_its_first_work_in_the_queue() throws Exception {
        VideoId video = id(api.upload("filename=a.mp4", "film"));

        try (var stored = dashboard.get(ObjectStore.class).open(FilmObjects.source(video), 0, 100)) {
            assertThat(stored).hasContent("film");
        }
        assertThat(dashboard.get(WorkStore.class).ofVideo(video))
                .extracting(Work::kind)
                .containsExactly(WorkKind.PREPARE);
    }

    @Test
    void a_body_sent_as_if_it_were_a_form_is_a_film_all_the_same() {
        Answer made = api.upload("", "title=not+a+field", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/source/sizeBytes")).isEqualTo("17");
    }

    @Test
    void a_file_put_under_its_name_waits_to_be_asked_for_its_bytes() throws Exception {
        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines(
                    "PUT /api/v1/videos/my%20100%25%20film%3B%20cut.mp4 HTTP/1.1",
                    "Host: reelmill",
                    "Authorization: Bearer " + api.token(),
                    "Expect: 100-continue",
                    "Content-Length: 4",
                    "Connection: close",
                    "");
            assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            connection.text("film");

            assertThat(connection.readToEnd())
                    .startsWith("HTTP/1.1 201")
                    .contains("\"filename\":\"my 100% film; cut.mp4\"", "\"title\":\"my 100% film; cut\"");
        }
    }

    @Test
    void a_form_may_have_fields_before_and_after_the_file() {
        Answer made = post(new Form()
                .field("title", "Žluťoučký kůň")
                .field("metadata[series]", "horses")
                .file("kůň.mp4", "film")
                .field("priority", "interactive"));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/title")).isEqualTo("Žluťoučký kůň");
        assertThat(made.at("/priority")).isEqualTo("interactive");
        assertThat(made.at("/metadata/series")).isEqualTo("horses");
        assertThat(made.at("/source/filename")).isEqualTo("kůň.mp4");
        assertThat(made.at("/source/sha256")).isEqualTo(FILM_SHA256);
    }

    @Test
    void a_film_may_hold_whatever_looks_like_the_end_of_a_form() {
        String film = "\r\n-------ree\r\n--\r\n\r\n-------rl\r\n";

        Answer made = post(new Form().file("a.mp4", film));

        assertThat(made.at("/source/sizeBytes")).isEqualTo(Integer.toString(film.length()));
    }

    @Test
    void an_empty_body_becomes_a_video_too_so_that_its_failure_can_be_read() {
        Answer made = api.upload("filename=empty.mp4", "");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/source/sizeBytes")).isEqualTo("0");
    }

    @Test
    void no_body_at_all_is_refused() throws Exception {
        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines(
                    "POST /api/v1/videos HTTP/1.1",
                    "Host: reelmill",
                    "Authorization: Bearer " + api.token(),
                    "Connection: close",
                    "");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400").contains("request.malformed");
        }
    }

    @Test
    void an_unknown_field_is_refused_by_its_name_before_the_bytes_are_asked_for() throws Exception {
        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines(
                    "POST /api/v1/videos?titel=typo HTTP/1.1",
                    "Host: reelmill",
                    "Authorization: Bearer " + api.token(),
                    "Expect: 100-continue",
                    "Content-Length: 4",
                    "Connection: close",
                    "");

            assertThat(connection.readToEnd())
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"request.unknown_field\"", "\"field\":\"titel\"");
        }
    }

    @Test
    void fields_with_wrong_values_are_refused_by_their_names() {
        assertRefused("thumbnailAt=soon", "thumbnailAt");
        assertRefused("thumbnailAt=-1", "thumbnailAt");
        assertRefused("priority=URGENT", "priority");
        assertRefused("profile=no-such", "profile");
        assertRefused("title=", "title");
        assertRefused("title=a%00b", "title");
        assertRefused("title=a&title=b", "title");
        assertRefused("metadata[]=x", "metadata");
        assertRefused("externalId=" + "x".repeat(201), "externalId");
        assertRefused("title=%ff%fe", "query");
    }

    @Test
    void a_form_that_is_refused_after_its_file_leaves_nothing() {
        StoredBytes stored = new StoredBytes(dashboard);
        List<Form> wrong = List.of(
                new Form().file("a.mp4", "film").field("colour", "green"),
                new Form().file("a.mp4", "film").field("priority", "URGENT"),
                new Form().file("a.mp4", "film").file("b.mp4", "film"),
                new Form().part("Content-Disposition: form-data; name=\"film\"; filename=\"a.mp4\"", "film"),
                new Form().file("a.mp4", "film").part("Content-Type: text/plain", "nameless"),
                new Form().field("title", "without a file"),
                new Form().file("", ""));

        assertThat(wrong).allSatisfy(form -> {
            Answer refused = post(form);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        });
        assertThat(stored.added()).isEmpty();
    }

    @Test
    void what_is_not_offered_yet_is_named() {
        Answer pull = api.json("POST", "/api/v1/videos", "{\"source\":{\"url\":\"https://example.org/a.mp4\"}}");

        assertThat(pull.status()).isEqualTo(400);
        assertThat(pull.at("/code")).isEqualTo("request.unsupported");
        assertThat(pull.at("/detail")).startsWith("source.url");
    }

    @Test
    void an_external_id_is_given_once() {
        String query = "filename=a.mp4&externalId=" + VideoId.random();
        api.upload(query, "film");
        StoredBytes stored = new StoredBytes(dashboard);

        Answer again = api.upload(query, "another");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("external_id.taken");
        assertThat(stored.added()).isEmpty();
    }

    @Test
    void more_bytes_than_allowed_are_refused_by_their_announcement() throws Exception {
        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines(
                    "PUT /api/v1/videos/large.mp4 HTTP/1.1",
                    "Host: reelmill",
                    "Authorization: Bearer " + api.token(),
                    "Expect: 100-continue",
                    "Content-Length: " + (TestDashboard.MOST_UPLOAD_BYTES + 1),
                    "Connection: close",
                    "");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413").contains("source.too_large");
        }
    }

    @Test
    void more_bytes_than_allowed_are_refused_where_nothing_was_announced() {
        StoredBytes stored = new StoredBytes(dashboard);
        byte[] large = new byte[TestDashboard.MOST_UPLOAD_BYTES + 1];

        Answer refused =
                api.send("POST", "/api/v1/videos", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(413);
        assertThat(refused.at("/code")).isEqualTo("source.too_large");
        assertThat(stored.added()).isEmpty();
    }

    private Answer post(Form form) {
        return api.send("POST", "/api/v1/videos", form.publisher(), "Content-Type", Form.TYPE);
    }

    private void assertRefused(String query, String field) {
        Answer refused = api.upload(query, "film");
        assertThat(refused.status()).as(query + ": " + refused).isEqualTo(400);
        assertThat(refused.at("/field")).as(refused.toString()).startsWith(field);
    }

    private static VideoId id(Answer made) {
        return VideoId.parse(made.id()).orElseThrow();
    }
}
