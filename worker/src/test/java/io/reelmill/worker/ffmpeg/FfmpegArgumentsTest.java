package io.reelmill.worker.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FfmpegArgumentsTest {

    @Test
    void a_line_has_global_options_then_inputs_then_outputs() {
        assertThat(FfmpegArguments.of(
                        List.of("-xerror"),
                        List.of(new InputFile("mov", "http://127.0.0.1:1/film", List.of("-ss", "12.5"))),
                        List.of(
                                new OutputFile("matroska", "a.mkv", List.of("-map", "0:0", "-c", "copy")),
                                new OutputFile("null", "-", List.of()))))
                .containsExactly(("-y -v warning -progress pipe:1 -hide_banner -nostdin -nostats -xerror"
                                + " -f mov -ss 12.5 -i http://127.0.0.1:1/film"
                                + " -f matroska -map 0:0 -c copy a.mkv"
                                + " -f null -")
                        .split(" "));
    }
}
