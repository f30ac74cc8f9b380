package io.reelmill.worker.encode;

import io.reelmill.core.film.Reading;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.scratch.AttemptFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * What encoding needs around it.
 *
 * @param scratch where attempts have their folders
 */
public record Workbench(
        FfmpegPrograms programs,
        ProgramRunner runner,
        LoopbackReader reader,
        ObjectStore store,
        Path scratch,
        EncodeLimits limits) {

    LoopbackLease lend(Reading reading) {
        return reader.lend(reading.object(), reading.sizeBytes());
    }

    ProgramCommand ffmpeg(List<String> arguments, AttemptFolder folder, LoopbackLease source) {
        return new ProgramCommand(
                programs.ffmpeg(), arguments, folder.path(), source.veil(), limits.time(), limits.stall());
    }

    ProgramCommand ffprobe(List<String> arguments, AttemptFolder folder, LoopbackLease source) {
        return new ProgramCommand(
                programs.ffprobe(), arguments, folder.path(), source.veil(), limits.stall(), limits.stall());
    }
}
