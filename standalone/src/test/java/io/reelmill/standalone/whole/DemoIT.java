package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoIT {

    @TempDir
    private Path temporary;

    @Test
    void the_demo_makes_a_film_leaves_nothing_running_and_the_film_is_there_after_a_restart() throws Exception {
        Path data = Folders.data(temporary, "data");

        try (Program demo =
                Program.start(RunningStandalone.JAR, RunningStandalone.environment(data, Map.of()), "demo", "--exit")) {
            assertThat(demo.awaitExit(Client.LIMIT)).isZero();
            assertThat(demo.output())
                    .contains("Starting Postgres", "Uploading the sample film", "Plays from its first seconds after")
                    .containsPattern("\\[█+·+] +\\d+ %  making the stream")
                    .contains("Ready in full after");
        }
        Processes.assertNoneWorksOn(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("connection.env"))))
                .isEqualTo("rw-------");

        try (RunningStandalone again = RunningStandalone.start(data, Map.of())) {
            List<JsonNode> videos = again.client().videos();
            assertThat(videos).hasSize(1);
            String film = videos.get(0).path("id").asString();
            assertThat(videos.get(0).path("status").asString()).isEqualTo("ready");

            Published published = Published.fetch(again.client(), film);
            published.media().values().forEach(playlist -> {
                assertThat(playlist.isSealed()).isTrue();
                assertThat(again.client().fetch(playlist.entries().get(0))).isNotEmpty();
            });
            assertThat(Ffmpeg.probe(
                            published.multivariant().address().toString(),
                            "-show_entries",
                            "format=duration",
                            "-allowed_extensions",
                            "ALL"))
                    .singleElement()
                    .satisfies(
                            seconds -> assertThat(Double.parseDouble(seconds)).isBetween(23.0, 23.4));
        }
        Processes.assertNoneWorksOn(data);
    }
}
