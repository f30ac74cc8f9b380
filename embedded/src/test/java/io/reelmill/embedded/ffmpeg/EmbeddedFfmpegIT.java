package io.reelmill.embedded.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFfmpegIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final EmbeddedFfmpeg programs = EmbeddedFfmpeg.unpack();

    @Test
    void both_programs_tell_their_version() {
        assertThat(run(programs.ffmpeg(), "-version")).startsWith("ffmpeg version 8.0.1");
        assertThat(run(programs.ffprobe(), "-version")).startsWith("ffprobe version 8.0.1");
    }

    @Test
    void a_second_of_picture_is_encoded_with_x264_and_nothing_is_complained_about(@TempDir Path folder) {
        Path film = folder.resolve("film.mp4");

        String log = run(
                programs.ffmpeg(),
                "-v",
                "warning",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=duration=1:size=320x180:rate=25",
                "-c:v",
                "libx264",
                film.toString());
        String frames = run(
                programs.ffprobe(),
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,nb_read_frames",
                "-of",
                "csv=p=0",
                film.toString());

        assertThat(log).isEmpty();
        assertThat(frames).isEqualTo("h264,25");
    }

    @Test
    void the_started_process_is_ffmpeg_itself() throws IOException {
        Process process = new ProcessBuilder(
                        programs.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-re",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2",
                        "-f",
                        "null",
                        "-")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            await().atMost(LIMIT)
                    .until(() -> process.info().command().orElse("").endsWith("/lib/ffmpeg"));
            assertThat(process.children()).isEmpty();
        } finally {
            process.destroy();
        }
        await().atMost(LIMIT).until(() -> !process.isAlive());
    }

    @Test
    void a_host_without_any_desktop_library_runs_them_just_as_quietly(@TempDir Path folder) throws IOException {
        FfmpegArchive.unpack(folder);
        for (EmptyLibrary library : DesktopLibraries.EMPTY) {
            Files.write(folder.resolve("lib").resolve(library.name()), library.bytes());
        }

        String devices = run(folder.resolve("bin/ffmpeg"), "-hide_banner", "-v", "warning", "-devices");

        assertThat(devices).startsWith("Devices:").contains("pulse").doesNotContain("version information");
    }

    private static String run(Path program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        return GuardedProcess.run(GuardedCommand.of("ffmpeg-test", words), LIMIT);
    }
}
