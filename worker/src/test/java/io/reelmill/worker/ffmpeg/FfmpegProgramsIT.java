package io.reelmill.worker.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureException;
import io.reelmill.embedded.testing.TestServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegProgramsIT {

    private final ProgramRunner runner = ProgramRunner.onAllCores();

    @Test
    void the_build_tells_version_and_make(@TempDir Path elsewhere) throws Exception {
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        assertThat(programs.build()).matches("8\\.0\\.1-[0-9a-f]{8}");
        assertThatThrownBy(() -> FfmpegPrograms.in(elsewhere, runner)).isInstanceOf(FailureException.class);
    }

    @Test
    void ffmpeg_tells_how_far_it_is(@TempDir Path folder) throws Exception {
        List<EncodeProgress> seen = new ArrayList<>();
        List<String> arguments = FfmpegArguments.of(
                List.of(),
                List.of(new InputFile("lavfi", "testsrc2=size=64x64:rate=25:duration=2", List.of())),
                List.of(new OutputFile("null", "-", List.of())));
        ProgramCommand command = new ProgramCommand(
                TestServices.ffmpeg().ffmpeg(),
                arguments,
                folder,
                Map.of(),
                Duration.ofSeconds(50),
                Duration.ofSeconds(50));
        ProgramResult result = runner.run(command, StandardOutput.progress(seen::add));
        assertThat(result.succeeded()).as(result.trace().logTail()).isTrue();
        assertThat(seen.get(seen.size() - 1)).satisfies(last -> {
            assertThat(last.frame()).isEqualTo(50);
            assertThat(last.outTime()).isEqualTo(Duration.ofSeconds(2));
        });
    }
}
