package io.reelmill.worker.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelmill.core.failure.FailureException;
import io.reelmill.embedded.testing.TestServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegProgramsIT {

    private static final String COMMAND = TestServices.ffmpeg().ffmpeg().toString();

    private final ProgramRunner runner = ProgramRunner.onAllCores();

    @Test
    void the_build_tells_version_and_make(@TempDir Path elsewhere) throws Exception {
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        assertThat(programs.build()).matches("8\\.0\\.1-[0-9a-f]{8}");
        assertThatThrownBy(() -> FfmpegPrograms.in(elsewhere, runner)).isInstanceOf(FailureException.class);
    }

    @Test
    void a_full_disk_a_signal_and_a_bad_source_end_ffmpeg_in_different_ways(@TempDir Path folder) throws Exception {
        Path bad = Files.write(folder.resolve("bad.mp4"), new byte[3000]);
        ProgramResult full = ffmpeg(folder, "lavfi", "testsrc2=duration=3", "/dev/full", now -> {});
        ProgramResult unreadable = ffmpeg(folder, "mov", bad.toString(), "/dev/null", now -> {});
        ProgramResult ended = ffmpeg(
                folder, "lavfi", "testsrc2", "/dev/null", now -> children().forEach(ProcessHandle::destroy));
        assertThat(List.of(full, unreadable, ended))
                .extracting(ProgramResult::diskFull, ProgramResult::endedFromOutside)
                .containsExactly(tuple(true, false), tuple(false, false), tuple(false, true));
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("/ffmpeg"))
                        .isPresent());
    }

    private ProgramResult ffmpeg(
            Path folder, String demuxer, String input, String output, Consumer<EncodeProgress> progress)
            throws InterruptedException {
        List<String> arguments = FfmpegArguments.of(
                List.of(),
                List.of(new InputFile(demuxer, input, List.of())),
                List.of(new OutputFile("nut", output, List.of("-c:v", "rawvideo"))));
        Duration limit = Duration.ofSeconds(50);
        return runner.run(
                new ProgramCommand(Path.of(COMMAND), arguments, folder, Map.of(), limit, limit),
                StandardOutput.progress(progress));
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
