package io.reelmill.standalone.whole;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStandalone.class)
class BadInputIT {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheInputs() throws IOException {
        Path good = Ffmpeg.film(folder.resolve("good.mp4"), 320, 180, 4);
        byte[] bytes = Files.readAllBytes(good);
        write("empty.mp4", new byte[0]);
        write("text.mp4", "This is not a film.\n".repeat(50));
        write("truncated.mp4", Arrays.copyOf(bytes, bytes.length / 2));
        Ffmpeg.run(
                "-i",
                good.toString(),
                "-c",
                "copy",
                folder.resolve("index-last.mp4").toString());
        byte[] indexLast = Files.readAllBytes(folder.resolve("index-last.mp4"));
        write("without-index.mp4", Arrays.copyOf(indexLast, indexLast.length * 3 / 4));
        Ffmpeg.run(
                "-i",
                good.toString(),
                "-vn",
                "-c",
                "copy",
                folder.resolve("only-sound.mp4").toString());
        Ffmpeg.run(
                "-i",
                good.toString(),
                "-frames:v",
                "1",
                folder.resolve("photo.png").toString());
        Files.move(folder.resolve("photo.png"), folder.resolve("photo.mp4"));
        Ffmpeg.run(
                "-i",
                good.toString(),
                "-c",
                "copy",
                "-encryption_scheme",
                "cenc-aes-ctr",
                "-encryption_key",
                "00112233445566778899aabbccddeeff",
                "-encryption_kid",
                "ffeeddccbbaa99887766554433221100",
                folder.resolve("encrypted.mp4").toString());
        write("playlist.mp4", """
            #EXTM3U
            #EXT-X-TARGETDURATION:5
            #EXTINF:5,
            file:///etc/passwd
            #EXT-X-ENDLIST
            """);
        write("script.mp4", "ffconcat version 1.0\nfile /etc/passwd\n");
    }

    @ParameterizedTest
    @CsvSource({
        "empty.mp4, source.empty",
        "text.mp4, source.unreadable",
        "without-index.mp4, source.truncated",
        "only-sound.mp4, source.no_video",
        "photo.mp4, source.no_video",
        "encrypted.mp4, source.unreadable",
        "playlist.mp4, source.unsafe",
        "script.mp4, source.unsafe"
    })
    void a_bad_source_fails_with_its_reason_and_leaves_nothing_half_made(
            String name, String code, RunningStandalone standalone) {
        Client client = standalone.client();
        String film = client.upload(folder.resolve(name));

        JsonNode failed = client.awaitStatus(film, "failed");

        assertThat(failed.path("error").path("code").asString()).isEqualTo(code);
        assertThat(failed.path("error").path("actor").asString()).isEqualTo("caller");
        assertThat(standalone.bucket().objectsOf(film)).noneMatch(object -> object.startsWith("v1/"));
        assertThat(client.statusOf(
                        URI.create(failed.path("playback").path("hls").asString())))
                .isEqualTo(404);
        assertThat(client.jobs(film))
                .singleElement()
                .satisfies(job -> assertThat(Jobs.is(job, "prepare", "failed")).isTrue());
    }

    @Test
    void the_last_lines_of_the_program_that_failed_are_kept(RunningStandalone standalone) {
        Client client = standalone.client();
        String film = client.upload(folder.resolve("without-index.mp4"));

        client.awaitStatus(film, "failed");

        String job = client.jobs(film).get(0).path("id").asString();
        assertThat(client.job(job).path("log").asString()).contains("moov atom not found");
    }

    @Test
    void a_film_whose_end_is_missing_is_made_as_far_as_it_goes(RunningStandalone standalone) {
        String film = standalone.client().upload(folder.resolve("truncated.mp4"));

        JsonNode made = standalone.client().awaitStatus(film, "ready");

        assertThat(made.path("source").path("durationSeconds").asDouble()).isBetween(1.0, 3.0);
    }

    @Test
    void the_worker_goes_on_with_the_next_film(RunningStandalone standalone) {
        Client client = standalone.client();
        String bad = client.upload(folder.resolve("text.mp4"));
        String good = client.upload(folder.resolve("good.mp4"));

        client.awaitStatus(good, "ready");
        client.awaitStatus(bad, "failed");
    }

    @Test
    void a_body_shorter_than_announced_is_refused_and_leaves_nothing(RunningStandalone standalone) throws IOException {
        Set<Path> before = Set.copyOf(standalone.bucket().files());
        List<JsonNode> videos = standalone.client().videos();
        URI address = standalone.client().address();

        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Client.LIMIT.toMillis());
            socket.getOutputStream()
                    .write(("PUT /api/v1/videos/short.mp4 HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nAuthorization: Bearer " + RunningStandalone.TOKEN
                                    + "\r\nContent-Length: 30000000\r\n\r\n")
                            .getBytes(US_ASCII));
            socket.getOutputStream().write(new byte[12_000_000]);
            socket.shutdownOutput();
            assertThat(firstLine(socket.getInputStream())).matches("|HTTP/1\\.1 400.*");
        }

        await().atMost(Duration.ofMinutes(1))
                .until(() -> standalone.bucket().files().stream().allMatch(before::contains));
        assertThat(standalone.client().videos()).hasSameSizeAs(videos);
    }

    private static String firstLine(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), US_ASCII).lines().findFirst().orElse("");
    }

    private static void write(String name, String text) throws IOException {
        write(name, text.getBytes(US_ASCII));
    }

    private static void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
