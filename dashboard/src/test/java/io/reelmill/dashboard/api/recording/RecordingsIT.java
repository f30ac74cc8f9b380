package io.reelmill.dashboard.api.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.Feeder;
import io.reelmill.dashboard.testing.TestDashboard;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsIT {

    private static final String RECORDINGS = "/api/v1/recordings";

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_recording_has_its_video_and_address_from_the_start() {
        Answer begun = begin(name());

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.header("Location"))
                .hasValue(dashboard.at(RECORDINGS + "/" + begun.id()).toString());
        assertThat(begun.at("/status")).isEqualTo("recording");
        assertThat(begun.at("/receivedChunks")).isEqualTo("0");
        assertThat(begun.at("/playback/hls")).endsWith("/media/" + begun.at("/video") + "/master.m3u8");
        Answer video = api.get("/api/v1/videos/" + begun.at("/video"));
        assertThat(video.at("/status")).isEqualTo("arriving");
        assertThat(video.at("/source/recordingId")).isEqualTo(begun.id());
        assertThat(api.get(RECORDINGS + "/" + begun.id()).text()).doesNotContain("ingest", begun.at("/ingest/token"));
        assertThat(api.get(RECORDINGS + "/" + begun.id()).at("/behindSeconds")).isEqualTo("0.0");
    }

    @Test
    void the_same_name_again_joins_the_one_that_runs_until_it_has_ended() {
        String name = name();
        Answer first = begin(name);
        Answer again = begin(name);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(new Feeder(dashboard, again).put(0, "from another host").status())
                .isEqualTo(201);

        assertThat(finish(first).status()).isEqualTo(202);
        assertThat(begin(name).id()).isNotEqualTo(first.id());
    }

    @Test
    void a_request_with_the_same_key_is_answered_with_the_same_recording_even_after_its_end() {
        String key = name().replace(' ', '-');
        String name = name();
        Answer first = begin(name, key);
        finish(first);

        Answer again = begin(name, key);

        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(new Feeder(dashboard, again).put(0, "a chunk").status()).isEqualTo(202);
        Answer other = begin(name(), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("idempotency.mismatch");
        assertThat(begin(name).id()).isNotEqualTo(first.id());
    }

    @Test
    void the_key_of_whoever_joined_leads_to_what_was_joined() {
        String name = name();
        Answer running = begin(name);
        String key = name().replace(' ', '-');
        begin(name, key);
        finish(running);

        assertThat(begin(name, key).id()).isEqualTo(running.id());
    }

    @Test
    void a_chunk_is_stored_once_whoever_repeats_it() {
        Answer recording = begin(name());
        Feeder feeder = new Feeder(dashboard, recording);

        assertThat(feeder.put(3, "a chunk").status()).isEqualTo(201);
        assertThat(feeder.put(3, "a chunk").status()).isEqualTo(200);
        Answer conflict = feeder.put(3, "another chunk");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.at("/code")).isEqualTo("chunk.conflict");

        List<Chunk> chunks = dashboard.get(ChunkStore.class).all(new RecordingId(UUID.fromString(recording.id())));
        assertThat(chunks).extracting(Chunk::number).containsExactly(3);
        assertThat(dashboard.get(WorkStore.class).ofVideo(new VideoId(UUID.fromString(recording.at("/video")))))
                .extracting(Work::kind)
                .containsExactly(WorkKind.CHUNK);
        Answer shown = api.get(RECORDINGS + "/" + recording.id());
        assertThat(shown.at("/receivedChunks")).isEqualTo("1");
        assertThat(shown.at("/receivedBytes")).isEqualTo("7");
        assertThat(Double.parseDouble(shown.at("/lastChunkAgeSeconds"))).isBetween(0.0, 60.0);
    }

    @Test
    void a_chunk_with_another_digest_than_announced_is_not_kept() {
        Feeder feeder = new Feeder(dashboard, begin(name()));

        Answer wrong = feeder.put(0, "a chunk", "Content-Digest", Feeder.digest("another"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/code")).isEqualTo("chunk.digest");
        assertThat(wrong.at("/retryable")).isEqualTo("true");
        assertThat(feeder.put(0, "a chunk", "Content-Digest", Feeder.digest("a chunk"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_no_chunk_is_refused_and_the_recording_goes_on() {
        Feeder feeder = new Feeder(dashboard, begin(name()));

        assertThat(feeder.put(0, "").at("/code")).isEqualTo("source.empty");
        assertThat(feeder.putAt("-1", "a").at("/code")).isEqualTo("request.invalid");
        assertThat(feeder.putAt("10000000", "a").at("/code")).isEqualTo("request.invalid");
        assertThat(feeder.putAt("one", "a").at("/code")).isEqualTo("request.invalid");
        assertThat(feeder.put(0, "a", "Content-Digest", "md5=:x:").at("/code")).isEqualTo("request.invalid");
        assertThat(feeder.put(0, "a", "Reelmill-Started-At", "noon").at("/code"))
                .isEqualTo("request.invalid");
        assertThat(feeder.put(0, "a", "Reelmill-Duration", "-2").at("/code")).isEqualTo("request.invalid");

        assertThat(feeder.put(0, "a", "Reelmill-Started-At", "2026-01-01T12:00:00Z", "Reelmill-Duration", "2.5")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_token_of_a_recording_feeds_it_and_opens_nothing_else() {
        Answer recording = begin(name());
        Answer other = begin(name());
        Feeder feeder = new Feeder(dashboard, recording);

        for (String path : List.of("/api/v1/videos", RECORDINGS, RECORDINGS + "/" + recording.id(), "/queue")) {
            assertThat(feeder.get(path).status()).as(path).isEqualTo(403);
        }
        Answer elsewhere = feeder.put(RECORDINGS + "/" + other.id() + "/chunks/0", "a chunk");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.at("/code")).isEqualTo("access.forbidden");
        assertThat(feeder.post(RECORDINGS + "/" + recording.id() + "/heartbeat", "{\"lastChunk\": 7}")
                        .status())
                .isEqualTo(204);
        assertThat(feeder.post(RECORDINGS + "/" + recording.id() + "/finish", "{}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_chunk_after_the_end_is_taken_while_the_rest_is_waited_for() {
        Answer recording = begin(name());
        finish(recording);

        assertThat(new Feeder(dashboard, recording).put(5, "late").status()).isEqualTo(202);

        Answer shown = api.get(RECORDINGS + "/" + recording.id());
        assertThat(shown.at("/status")).isEqualTo("assembling");
        assertThat(shown.at("/receivedChunks")).isEqualTo("1");
        assertThat(shown.at("/expectedChunks")).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "say \\\"hi\\\"", "two\\nlines", " ", "", ".hidden"})
    void a_name_that_is_no_folder_is_refused(String name) {
        Answer refused = begin(name);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("request.invalid");
        assertThat(refused.at("/field")).isEqualTo("name");
    }

    @Test
    void a_deleted_recording_is_gone_with_its_video_and_frees_its_name() {
        String name = name();
        Answer recording = begin(name);

        assertThat(api.send("DELETE", RECORDINGS + "/" + recording.id(), nothing())
                        .status())
                .isEqualTo(202);

        assertThat(api.get(RECORDINGS + "/" + recording.id()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/videos/" + recording.at("/video")).status()).isEqualTo(404);
        assertThat(new Feeder(dashboard, recording).put(0, "a chunk").status()).isEqualTo(404);
        assertThat(begin(name).status()).isEqualTo(201);
    }

    @Test
    void chunks_in_the_bucket_are_noticed_and_taken_once() {
        String name = name();
        ObjectStore objects = dashboard.get(ObjectStore.class);
        ObjectKey dropped = new ObjectKey("incoming/recordings/" + name + "/7.ts");
        objects.put(dropped, "video/mp2t", "a chunk".getBytes(UTF_8));

        await().atMost(Duration.ofSeconds(30)).until(() -> objects.stat(dropped).isEmpty());

        Answer joined = begin(name);
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.at("/receivedChunks")).isEqualTo("1");
        assertThat(new Feeder(dashboard, joined).put(7, "a chunk").status()).isEqualTo(200);

        objects.put(dropped, "video/mp2t", "other bytes".getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> objects.stat(new ObjectKey("incoming/refused/" + name + "/7.ts"))
                        .isPresent());
        assertThat(begin(name).at("/receivedChunks")).isEqualTo("1");
    }

    @Test
    void a_chunk_in_the_bucket_after_the_end_is_of_the_recording_that_ended() {
        String name = name();
        Answer recording = begin(name);
        finish(recording);
        ObjectStore objects = dashboard.get(ObjectStore.class);
        ObjectKey dropped = new ObjectKey("incoming/recordings/" + name + "/0.ts");
        objects.put(dropped, "video/mp2t", "a chunk".getBytes(UTF_8));

        await().atMost(Duration.ofSeconds(30)).until(() -> objects.stat(dropped).isEmpty());

        assertThat(api.get(RECORDINGS + "/" + recording.id()).at("/receivedChunks"))
                .isEqualTo("1");
        assertThat(api.get(RECORDINGS + "?status=recording").text()).doesNotContain(name);
    }

    @Test
    void recordings_are_listed_newest_first_by_status_and_page() {
        Answer older = begin(name());
        Answer newer = begin(name());
        finish(older);

        Answer page = api.get(RECORDINGS + "?status=recording&limit=1");
        assertThat(page.at("/items/0/id")).isEqualTo(newer.id());
        assertThat(page.at("/nextCursor")).isNotEmpty();
        assertThat(api.get(RECORDINGS + "?status=assembling").text()).contains(older.id());
        assertThat(api.get(RECORDINGS + "?status=lost").status()).isEqualTo(400);
    }

    private static BodyPublisher nothing() {
        return BodyPublishers.noBody();
    }

    private Answer begin(String name) {
        return api.json("POST", RECORDINGS, "{\"name\": \"" + name + "\"}");
    }

    private Answer begin(String name, String key) {
        return api.send(
                "POST",
                RECORDINGS,
                BodyPublishers.ofString("{\"name\": \"" + name + "\"}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private Answer finish(Answer recording) {
        return api.json("POST", RECORDINGS + "/" + recording.id() + "/finish", "{\"chunks\": 9}");
    }

    private static String name() {
        return "room " + UUID.randomUUID();
    }
}
