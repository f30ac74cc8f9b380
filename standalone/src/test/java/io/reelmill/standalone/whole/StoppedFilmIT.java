package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedStandalone.class)
class StoppedFilmIT {

    /** The promise is a second; the look itself takes its time on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** Enough that no machine is done before it is told to stop. */
    private static final int SECONDS = 180;

    @TempDir
    private static Path temporary;

    private static Path source;

    @BeforeAll
    static void makeTheSource() {
        source = Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, SECONDS);
    }

    @Test
    void a_cancelled_film_stops_at_once_and_a_retry_makes_it_ready(RunningStandalone standalone) {
        Client client = standalone.client();
        String film = client.upload(source);
        Jobs.awaitOneEncoding(client, film);

        client.act(film, "cancel");

        await().atMost(SOON).until(() -> Processes.ffmpegsOf(standalone.data()).isEmpty());
        assertThat(client.video(film).path("status").asString()).isEqualTo("cancelled");
        assertThat(client.jobs(film)).noneMatch(job -> Jobs.is(job, "encode", "running"));

        client.act(film, "retry");
        client.awaitStatus(film, "ready");
        assertThat(Published.fetch(client, film).frames(client, temporary).get("360p/index.m3u8"))
                .hasSize(SECONDS * Ffmpeg.RATE);
    }

    @Test
    void a_film_deleted_in_the_middle_leaves_neither_rows_nor_objects(RunningStandalone standalone) {
        Client client = standalone.client();
        String film = client.upload(source);
        Jobs.awaitOneEncoding(client, film);

        client.delete(film);

        assertThat(client.status("/api/v1/videos/" + film)).isEqualTo(404);
        await().atMost(SOON).until(() -> Processes.ffmpegsOf(standalone.data()).isEmpty());
        await().atMost(Client.LIMIT)
                .until(() -> standalone.bucket().objectsOf(film).isEmpty());
        assertThat(client.status("/api/v1/videos/" + film + "/jobs")).isEqualTo(404);
        assertThat(client.videos())
                .noneMatch(video -> video.path("id").asString().equals(film));
    }
}
