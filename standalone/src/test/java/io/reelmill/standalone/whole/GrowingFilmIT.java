package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStandalone.class)
class GrowingFilmIT {

    @TempDir
    private Path temporary;

    @Test
    void a_film_plays_while_it_grows_and_keeps_its_address(RunningStandalone standalone) {
        Client client = standalone.client();
        String film = client.upload(Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, 60));

        JsonNode playable = await().atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(
                        () -> client.video(film),
                        video -> !video.path("playableAt").isNull());
        assertThat(client.jobs(film)).anyMatch(job -> Jobs.is(job, "encode", "waiting"));
        assertThat(playable.path("status").asString()).isEqualTo("processing");
        Published beginning = Published.fetch(client, film);
        assertThat(beginning.media()).hasSize(3);
        beginning.media().values().forEach(playlist -> {
            assertThat(playlist.isSealed()).isFalse();
            assertThat(playlist.text()).contains("#EXT-X-PLAYLIST-TYPE:EVENT");
        });
        assertThat(beginning.frames(client, temporary).get("360p/index.m3u8")).hasSizeGreaterThanOrEqualTo(6 * 24);

        Map<URI, List<URI>> listed = new HashMap<>();
        while (!client.video(film).path("status").asString().equals("ready")) {
            assertThat(client.video(film).path("status").asString()).isIn("processing", "ready");
            beginning.media().values().forEach(playlist -> {
                List<URI> now = Playlist.fetch(client, playlist.address()).entries();
                assertContinues(now, listed.put(playlist.address(), now));
            });
        }

        Published sealed = Published.fetch(client, film);
        assertThat(sealed.multivariant().address())
                .isEqualTo(beginning.multivariant().address());
        assertThat(sealed.media().keySet()).isEqualTo(beginning.media().keySet());
        sealed.media().values().forEach(playlist -> {
            assertThat(playlist.isSealed()).isTrue();
            assertContinues(playlist.entries(), listed.get(playlist.address()));
        });
        assertThat(sealed.frames(client, temporary).get("240p/index.m3u8")).hasSize(60 * 24);
        SeenThumbnails thumbnails = SeenThumbnails.of(client, film);
        thumbnails.assertComplete();
        assertThat(thumbnails.stills()).isEqualTo(10);
        assertThat(thumbnails.tiles()).isEqualTo(30);
    }

    private static void assertContinues(List<URI> now, @Nullable List<URI> before) {
        if (before != null) {
            assertThat(now).hasSizeGreaterThanOrEqualTo(before.size());
            assertThat(now.subList(0, before.size())).isEqualTo(before);
        }
    }
}
