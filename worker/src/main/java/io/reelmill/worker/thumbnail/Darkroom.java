package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.scratch.AttemptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Where one attempt works: excerpts of the film come in, programs run, and pictures go from here to the store. */
final class Darkroom {

    private final ThumbnailBench bench;
    private final ThumbnailOrder order;
    private final AttemptFolder folder;
    private ProgramTrace trace = ProgramTrace.NONE;

    Darkroom(ThumbnailBench bench, ThumbnailOrder order, AttemptFolder folder) {
        this.bench = bench;
        this.order = order;
        this.folder = folder;
    }

    /** The groups of pictures of a rung that hold these frames. */
    Excerpt excerpt(RungMedia rung, Iterable<Long> frames, String name) {
        return new ExcerptWriter(bench.store(), order.grid())
                .write(rung, frames, folder.path().resolve(name));
    }

    /** Runs ffmpeg, which reads and writes in this attempt's folder. */
    void run(List<String> arguments) throws EncodeException, InterruptedException {
        ProgramCommand command = new ProgramCommand(
                bench.programs().ffmpeg(), arguments, folder.path(), Map.of(), bench.limit(), bench.limit());
        ProgramResult result = bench.runner().run(command, StandardOutput.discarded());
        trace = result.trace();
        if (!result.succeeded()) {
            boolean exited = result.ending() == Ending.EXITED;
            throw failed(
                    result.misfortune().orElse(exited ? FailureCode.THUMBNAILS_FAILED : FailureCode.ENCODE_STALLED),
                    result.reason());
        }
    }

    /** What a program wrote; status 0 alone does not say that it wrote anything. */
    byte[] written(String file) throws EncodeException {
        try {
            return Files.readAllBytes(folder.path().resolve(file));
        } catch (IOException nothing) {
            throw failed(FailureCode.THUMBNAILS_FAILED, "ffmpeg did not write " + file);
        }
    }

    /** Sends what a program wrote to the store. */
    ThumbnailImage keep(String file, String contentType, PictureSize size) throws EncodeException {
        byte[] bytes = written(file);
        return new ThumbnailImage(keep(file, contentType, bytes), size, bytes.length);
    }

    ObjectKey keep(String file, String contentType, byte[] bytes) {
        ObjectKey key = order.folder().child(file);
        bench.store().put(key, contentType, bytes);
        return key;
    }

    EncodeException failed(String why) {
        return failed(FailureCode.THUMBNAILS_FAILED, why);
    }

    private EncodeException failed(FailureCode code, String why) {
        return new EncodeException(new Failure(code, why), trace);
    }

    /** Of the latest program. */
    ProgramTrace trace() {
        return trace;
    }
}
