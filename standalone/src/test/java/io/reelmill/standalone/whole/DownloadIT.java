package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStandalone.class)
class DownloadIT {

    private static final int SECONDS = 33;
    private static final int SOME_RANGES = 60;

    @TempDir
    private Path temporary;

    @Test
    void a_rungs_file_holds_every_frame_and_packet_of_the_stream_and_can_be_read_from_anywhere(
            RunningStandalone standalone) throws IOException {
        Client client = standalone.client();
        String film = client.upload(Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, SECONDS));
        JsonNode video = client.awaitStatus(film, "ready");
        Published published = Published.fetch(client, film);
        Map<String, JsonNode> files = video.path("downloads").values().stream()
                .collect(Collectors.toMap(file -> file.path("name").asString(), file -> file));
        assertThat(files).containsOnlyKeys("360p.mp4", "240p.mp4", "original");

        for (String rung : List.of("360p", "240p")) {
            JsonNode described = Objects.requireNonNull(files.get(rung + ".mp4"));
            URI address = URI.create(described.path("url").asString());
            byte[] bytes = client.fetch(address);
            Path file = Files.write(temporary.resolve(rung + ".mp4"), bytes);

            assertThat(bytes).hasSize(described.path("sizeBytes").asInt());
            assertSameMedia(client, published, rung, file);
            assertSeekable(file);
            assertRangesAgree(client, address, bytes);
        }
    }

    private void assertSameMedia(Client client, Published published, String rung, Path file) {
        String sound = published.media().keySet().stream()
                .filter(name -> name.startsWith("audio"))
                .findFirst()
                .orElseThrow();
        Path picture = published.joined(client, rung + "/index.m3u8", temporary);
        Path heard = published.joined(client, sound, temporary);

        assertThat(packets(file, "v:0")).hasSize(SECONDS * Ffmpeg.RATE).isEqualTo(packets(picture, "v:0"));
        assertThat(packets(file, "a:0")).isNotEmpty().isEqualTo(packets(heard, "a:0"));
        assertThat(decoded(file, "0:v:0")).isEqualTo(decoded(picture, "0:v:0"));
        assertThat(decoded(file, "0:a:0")).isEqualTo(decoded(heard, "0:a:0"));
    }

    /** Wherever somebody begins, they are led to the segment of the picture in which that is, and to its sound. */
    private static void assertSeekable(Path file) {
        double duration = Double.parseDouble(Ffmpeg.probe(file.toString(), "-show_entries", "format=duration")
                .get(0));
        assertThat(duration).isBetween(SECONDS - 0.001, SECONDS + 0.05);
        for (int second : List.of(7, 13, 20, 29)) {
            assertThat(firstTime(file, second, "v:0"))
                    .as("picture from %d s", second)
                    .isEqualTo(second / 6 * 6);
            assertThat(firstTime(file, second, "a:0"))
                    .as("sound from %d s", second)
                    .isBetween(second - 6.0, 0.0 + second);
        }
    }

    private static double firstTime(Path file, int second, String stream) {
        return Ffmpeg.probe(
                        file.toString(),
                        "-read_intervals",
                        second + "%+#60",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        "packet=pts_time")
                .stream()
                .mapToDouble(line -> Double.parseDouble(line.replace(",", "")))
                .min()
                .orElseThrow();
    }

    private static void assertRangesAgree(Client client, URI address, byte[] whole) {
        Random random = new Random(whole.length);
        for (int at = 0; at < SOME_RANGES; at++) {
            int from = random.nextInt(whole.length);
            int to = from + random.nextInt(Math.min(whole.length - from, 200_000));
            assertThat(client.fetchRange(address, from, to))
                    .as("bytes %d to %d", from, to)
                    .isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        }
    }

    /** Through a file: of what a program says only the end is kept. */
    private List<String> packets(Path film, String stream) {
        Path list = emptyFile("packets");
        Ffmpeg.probe(
                film.toString(),
                "-select_streams",
                stream,
                "-show_data_hash",
                "md5",
                "-show_entries",
                "packet=pts_time,dts_time,size,flags,data_hash",
                "-o",
                list.toString());
        return lines(list);
    }

    private List<String> decoded(Path film, String stream) {
        Path list = emptyFile("decoded");
        Ffmpeg.run(
                "-i", film.toString(), "-map", stream, "-fps_mode", "passthrough", "-f", "framemd5", list.toString());
        return lines(list);
    }

    private Path emptyFile(String name) {
        try {
            return Files.createTempFile(temporary, name, ".txt");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static List<String> lines(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
