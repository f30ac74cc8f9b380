package io.reelmill.embedded.ffmpeg;

import io.reelmill.embedded.binaries.BinaryCache;
import io.reelmill.embedded.binaries.Platform;
import io.reelmill.embedded.binaries.Versions;
import java.nio.file.Path;

/**
 * The unpacked ffmpeg and ffprobe; both run by their plain paths, without any variable set.
 *
 * @param folder the folder that holds {@code ffmpeg} and {@code ffprobe}
 */
public record EmbeddedFfmpeg(Path folder) {

    /** Unpacks the programs into the user's cache if they are not there yet. */
    public static EmbeddedFfmpeg unpack() {
        return unpack(BinaryCache.ofUser());
    }

    /** Unpacks the programs into the cache if they are not there yet. */
    public static EmbeddedFfmpeg unpack(BinaryCache cache) {
        Platform.require();
        Path unpacked = cache.folder("ffmpeg-" + Versions.of("ffmpeg"), FfmpegArchive::unpack);
        return new EmbeddedFfmpeg(unpacked.resolve(FfmpegArchive.PROGRAMS));
    }

    public Path ffmpeg() {
        return folder.resolve("ffmpeg");
    }

    public Path ffprobe() {
        return folder.resolve("ffprobe");
    }
}
