package io.reelmill.worker.thumbnail;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What making thumbnails needs around it.
 *
 * @param scratch where attempts have their folders
 * @param limit how long each of its programs may run; they take well below a second
 */
public record ThumbnailBench(
        FfmpegPrograms programs, ProgramRunner runner, ObjectStore store, Path scratch, Duration limit) {

    /** Enough for a machine that is busy with a hundred other things. */
    public static final Duration LIMIT = Duration.ofMinutes(2);
}
