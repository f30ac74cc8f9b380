package io.reelmill.standalone.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStandalone.class)
class RecordedFilmIT {

    private static final int CHUNKS = 4;
    private static final int FRAMES = 2 * NumberedFilm.RATE;
    /** Of times that are written with milliseconds, and of a clock that counts a ninetieth of one. */
    private static final double ROUNDING = 0.005;

    private static final String PICTURE = "96p/index.m3u8";

    @TempDir
    private static Path folder;

    private static List<Path> chunks;

    @BeforeAll
    static void record() {
        chunks = NumberedFilm.chunks(folder, CHUNKS, "ts", "mpegts");
    }

    @Test
    void chunks_in_any_order_and_twice_give_the_very_film_that_they_are_in_one_piece(RunningStandalone standalone)
            throws IOException {
        Client client = standalone.client();
        Recorder inOrder = Recorder.begin(client, "in order");
        Recorder shuffled = Recorder.begin(client, "shuffled");
        List.of(0, 1, 2, 3).forEach(number -> put(inOrder, number, number));
        List.of(2, 0, 3, 1).forEach(number -> put(shuffled, number, number));
        put(shuffled, CHUNKS, 1);
        assertThat(inOrder.put(2, chunks.get(2))).isEqualTo(200);
        assertThat(inOrder.put(2, chunks.get(1))).isEqualTo(409);
        assertPlaysWhileItRecords(client, inOrder);
        inOrder.finish(CHUNKS);
        shuffled.finish(CHUNKS + 1);
        String joined = client.upload(joined());

        List<List<String>> films = Stream.of(joined, inOrder.video(), shuffled.video())
                .map(film -> frames(client, film))
                .toList();

        assertThat(films.get(1)).isEqualTo(films.get(0));
        assertThat(films.get(2)).isEqualTo(films.get(0));
        assertThat(ledger(client, inOrder)).isEmpty();
        assertThat(ledger(client, shuffled))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("kind").asString()).isEqualTo("duplicate"));
    }

    @Test
    void a_recording_is_kept_as_one_file_with_every_frame_as_it_came(RunningStandalone standalone) throws IOException {
        Client client = standalone.client();
        Recorder recorder = Recorder.begin(client, "to keep");
        List.of(1, 0, 3, 2).forEach(number -> put(recorder, number, number));
        recorder.finish(CHUNKS);
        await().atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(() -> client.jobs(recorder.video()).stream()
                        .filter(job -> job.path("kind").asString().equals("join"))
                        .anyMatch(job -> job.path("status").asString().equals("succeeded")));

        Path file = Files.write(folder.resolve("kept.mp4"), client.original(recorder.video()));

        assertThat(NumberedFilm.read(file, folder))
                .isEqualTo(IntStream.range(0, CHUNKS * FRAMES).boxed().toList());
        assertThat(Double.parseDouble(Ffmpeg.probe(file.toString(), "-show_entries", "format=duration")
                        .get(0)))
                .isCloseTo(CHUNKS * 2, within(0.1));
        assertThat(client.video(recorder.video())
                        .path("source")
                        .path("filename")
                        .asString())
                .isEqualTo("to keep.mp4");
    }

    private static void assertPlaysWhileItRecords(Client client, Recorder recorder) {
        await().atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(() -> !client.video(recorder.video()).path("playableAt").isNull());
        assertThat(client.read("/api/v1/recordings/" + recorder.id())
                        .path("status")
                        .asString())
                .isEqualTo("recording");
        Published.fetch(client, recorder.video()).media().values().forEach(playlist -> {
            assertThat(playlist.isSealed()).isFalse();
            assertThat(playlist.text()).contains("#EXT-X-PLAYLIST-TYPE:EVENT");
        });
    }

    /** In the middle a chunk is missing, another is smaller and without sound, and one is no film. */
    @Test
    void missing_time_and_another_picture_begin_takes_and_every_frame_that_came_is_there(RunningStandalone standalone) {
        Client client = standalone.client();
        Recorder recorder = Recorder.begin(client, "one missing");
        List.of(0, 2).forEach(number -> put(recorder, number, number));
        assertThat(recorder.put(3, smallAndSilent(chunks.get(3)))).isEqualTo(201);
        assertThat(recorder.put(CHUNKS, "not a film".getBytes(UTF_8))).isEqualTo(201);
        recorder.finish(CHUNKS + 1);

        client.awaitStatus(recorder.video(), "ready");

        assertThat(numbers(client, recorder.video()))
                .isEqualTo(Stream.of(0, 2, 3)
                        .flatMap(chunk -> IntStream.range(chunk * FRAMES, (chunk + 1) * FRAMES)
                                .boxed())
                        .toList());
        assertThat(ledger(client, recorder))
                .extracting(entry -> entry.path("action").asString())
                .anyMatch(action -> action.equals("2.0 s missing: chunk 1 never arrived"))
                .anyMatch(
                        action -> action.startsWith("From chunk 3 on the picture is h264 64x48 instead of h264 128x96"))
                .anyMatch(action -> action.startsWith("Chunk 4 left out"))
                .hasSize(3);
        Published.fetch(client, recorder.video()).media().values().forEach(RecordedFilmIT::assertThreeTakes);
        assertIsMadeAgainWithTheChunkThatComesLate(client, recorder);
    }

    private static void assertIsMadeAgainWithTheChunkThatComesLate(Client client, Recorder recorder) {
        assertThat(recorder.put(1, chunks.get(1))).isEqualTo(202);
        await().atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(() -> ledger(client, recorder).toString().contains("Made again"));

        assertThat(Published.fetch(client, recorder.video()).media().values()).allMatch(Playlist::isSealed);
        client.awaitStatus(recorder.video(), "ready");

        assertThat(numbers(client, recorder.video()))
                .isEqualTo(IntStream.range(0, CHUNKS * FRAMES).boxed().toList());
        assertThat(ledger(client, recorder))
                .extracting(entry -> entry.path("action").asString())
                .contains("Made again as version 2 with chunk 1 that came late")
                .noneMatch(action -> action.contains("never arrived"));
    }

    private static void assertThreeTakes(Playlist playlist) {
        List<Playlist.Section> takes = playlist.sections();
        assertThat(takes).hasSize(3).allSatisfy(take -> assertThat(take.text()).contains("#EXT-X-MAP:"));
        assertThat(passed(takes.get(0), takes.get(1))).isCloseTo(takes.get(0).seconds() + 2, within(ROUNDING));
        assertThat(passed(takes.get(1), takes.get(2))).isCloseTo(takes.get(1).seconds(), within(ROUNDING));
    }

    private static double passed(Playlist.Section one, Playlist.Section next) {
        return Duration.between(one.begins(), next.begins()).toMillis() / 1e3;
    }

    private static Path smallAndSilent(Path chunk) {
        Path small = folder.resolve("small.ts");
        Ffmpeg.run(
                ("-copyts -i " + chunk + " -an -vf scale=64:48:flags=area -c:v libx264 -bf 0 -mpegts_copyts 1 " + small)
                        .split(" "));
        return small;
    }

    @Test
    void one_body_that_is_the_whole_recording_becomes_a_film_with_every_frame(RunningStandalone standalone)
            throws IOException {
        Client client = standalone.client();
        Recorder recorder = Recorder.begin(client, "one body");
        assertThat(recorder.stream(joined())).isEqualTo(204);
        recorder.finish(1);

        client.awaitStatus(recorder.video(), "ready");

        assertThat(numbers(client, recorder.video()))
                .isEqualTo(IntStream.range(0, CHUNKS * FRAMES).boxed().toList());
        assertThat(ledger(client, recorder)).isEmpty();
    }

    @Test
    void an_upload_into_the_bucket_that_nobody_ended_comes_back_as_a_film(RunningStandalone standalone)
            throws Exception {
        Client client = standalone.client();
        String key = "incoming/videos/left.ts";
        LeftUpload.begin(standalone.connection(), key, chunks.get(0));
        String id = awaitUpload(client, key, "waiting").path("id").asString();

        assertThat(client.sendJson("POST", "/api/v1/unfinished-uploads/" + id + "/complete", "")
                        .statusCode())
                .isEqualTo(202);

        String detail = awaitUpload(client, key, "taken").path("detail").asString();
        String video = detail.substring(detail.lastIndexOf(' ') + 1);
        client.awaitStatus(video, "ready");
        assertThat(numbers(client, video))
                .isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
    }

    private static JsonNode awaitUpload(Client client, String key, String status) {
        return await().atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(
                        () -> client.read("/api/v1/unfinished-uploads").path("items").values().stream()
                                .filter(upload -> upload.path("object")
                                                .asString()
                                                .equals(key)
                                        && upload.path("status").asString().equals(status))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void put(Recorder recorder, int number, int chunk) {
        assertThat(recorder.put(number, chunks.get(chunk))).isEqualTo(201);
    }

    private static Path joined() throws IOException {
        Path joined = folder.resolve("joined.ts");
        try (OutputStream out = Files.newOutputStream(joined)) {
            for (Path chunk : chunks) {
                Files.copy(chunk, out);
            }
        }
        return joined;
    }

    /** Every decoded frame of the picture and of the sound. */
    private static List<String> frames(Client client, String film) {
        client.awaitStatus(film, "ready");
        return Published.fetch(client, film).frames(client, folder).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Without the first where it is held until the picture begins. */
    private static List<Integer> numbers(Client client, String film) {
        List<Integer> shown = NumberedFilm.read(Published.fetch(client, film).joined(client, PICTURE, folder), folder);
        return shown.get(0).equals(shown.get(1)) ? shown.subList(1, shown.size()) : shown;
    }

    private static List<JsonNode> ledger(Client client, Recorder recorder) {
        return List.copyOf(client.read("/api/v1/recordings/" + recorder.id())
                .path("ledger")
                .values());
    }
}
