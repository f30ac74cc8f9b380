package io.reelmill.worker.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.ThumbnailExtent;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.objects.FolderObjectStore;
import io.reelmill.worker.scratch.AttemptFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom thumbnails that failed are laid to, by how the program ended. */
@Timeout(60)
class DarkroomBlameIT {

    private static final ThumbnailOrder ORDER = new ThumbnailOrder(
            ThumbnailExtent.WHOLE_FILM,
            new FrameGrid(new FrameRate(25, 1), 25),
            List.of(new RungMedia(new PictureSize(160, 120), new ObjectKey("film/init"), List.of())),
            null,
            null,
            new ObjectKey("film/thumbnails"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"kill -KILL $$, PROGRAM_KILLED", "exit 228, SCRATCH_FULL", "exit 183, THUMBNAILS_FAILED"})
    void a_kill_or_a_full_disk_is_the_operators(String end, FailureCode blame) throws Exception {
        Path shell = Path.of("/bin/sh");
        ThumbnailBench bench = new ThumbnailBench(
                new FfmpegPrograms(shell, shell, "none"),
                ProgramRunner.onAllCores(),
                new FolderObjectStore(folder),
                folder,
                ThumbnailBench.LIMIT);
        try (AttemptFolder attempt = AttemptFolder.in(folder)) {
            Darkroom darkroom = new Darkroom(bench, ORDER, attempt);
            assertThatThrownBy(() -> darkroom.run(List.of("-c", end)))
                    .isInstanceOfSatisfying(
                            EncodeException.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo(blame));
        }
    }
}
