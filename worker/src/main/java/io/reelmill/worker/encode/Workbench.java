package io.reelmill.worker.encode;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.Reading;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.PartList;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.SourceOptions;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.scratch.AttemptFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /** Of parts only the containers that we write may be opened. */
    static final List<String> PARTS_ONLY =
            List.of("-safe", "0", "-format_whitelist", Reading.PART_LIST + ",mov,matroska");

    LoopbackLease lend(Reading reading) {
        return reading.inParts()
                ? reader.lend(reading.object(), parts(reading))
                : reader.lend(reading.object(), reading.sizeBytes());
    }

    private PartList parts(Reading reading) {
        try (InputStream list = store.open(reading.object(), 0, reading.sizeBytes())) {
            return PartList.parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "the list of parts cannot be read", unreadable);
        }
    }

    /** What ffmpeg and ffprobe may open to read a source. */
    static List<String> sourceOptions(Reading reading) {
        List<String> usual = SourceOptions.usual();
        return reading.inParts()
                ? Stream.concat(usual.stream(), PARTS_ONLY.stream()).toList()
                : usual;
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
