package io.reelmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedLineTest {

    private static final RecordedLine SPAN = new RecordedLine(
            List.of(("ffmpeg -filter_complex [0:0]null,scale=640:360:flags=bicubic,format=yuv420p,setsar=1,"
                            + "split=2[v0][s0];[s0]zscale=426:240:filter=bicubic,setsar=1[v1] -f mov -protocol_whitelist http,tcp"
                            + " -i videos/1/source -map [v0] -c:v libx264 -preset fast -crf 21 -maxrate 800 -bufsize 900"
                            + " unix:rung0 -map [v1] -c:v libx264 -preset slow -crf 22 -maxrate 400 -bufsize 500 unix:rung1")
                    .split(" ", -1)));

    @Test
    void the_settings_of_every_rung_are_read() {
        assertThat(SPAN.isSpan()).isTrue();
        assertThat(SPAN.rungs())
                .containsExactly(
                        new RecordedLine.RungSettings("640:360", "fast", "21", "800", "900"),
                        new RecordedLine.RungSettings("426:240", "slow", "22", "400", "500"));
    }

    @Test
    void on_files_it_neither_reads_nor_writes_a_socket() {
        assertThat(SPAN.onFiles(Path.of("film.mp4")))
                .startsWith("-filter_complex")
                .containsSequence("-protocol_whitelist", "file", "-i", "film.mp4")
                .contains("rung0.out", "rung1.out")
                .noneMatch(word -> word.startsWith("unix:"));
    }
}
