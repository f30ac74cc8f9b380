package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a copy that failed is laid to, by how the program ended that made it. */
@Timeout(60)
class RemuxerBlameIT {

    private static final PictureSize SIZE = new PictureSize(160, 120);
    private static final VideoTrack PICTURE =
            new VideoTrack(0, "h264", SIZE, SIZE, new FrameRate(25, 1), true, 0, false, DynamicRange.SDR, "yuv420p");
    private static final SourceFacts FACTS = new SourceFacts("mpegts", Duration.ofSeconds(1), PICTURE, List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "kill -KILL $$, PROGRAM_KILLED",
        "exit 255, PROGRAM_KILLED",
        "exit 228, SCRATCH_FULL",
        "exit 183, SOURCE_UNREADABLE"
    })
    void only_what_ffmpeg_says_of_the_source_is_laid_to_the_source(String end, FailureCode blame) throws Exception {
        FolderObjectStore store = new FolderObjectStore(folder);
        ObjectKey key = new ObjectKey("sources/film");
        store.put(key, "video/mp2t", new byte[188]);
        Path program = program(end);
        try (LoopbackReader loopback = LoopbackReader.start(store, ReadAhead.standard())) {
            FfmpegRemuxer remuxer = new FfmpegRemuxer(
                    new FfmpegPrograms(program, program, "none"),
                    ProgramRunner.onAllCores(),
                    loopback,
                    store,
                    folder,
                    SourceLimits.standard());
            assertThatThrownBy(() -> remuxer.remux(
                            new Reading(key, 188, "mpegts", 0, 0), FACTS, key.child("copy"), new IdleWork()))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.failure().code()).isEqualTo(blame));
        }
    }

    private Path program(String end) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + end + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
