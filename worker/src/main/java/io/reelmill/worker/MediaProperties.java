package io.reelmill.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this worker makes media with.
 *
 * @param data where attempts have their scratch folders
 * @param ffmpeg folder of ffmpeg and ffprobe; where it is not given, the first on the path that has both
 * @param cpus the processors that its programs may use, as {@code taskset -c} takes them; empty for all
 */
@ConfigurationProperties("reelmill")
record MediaProperties(
        @DefaultValue("data") Path data,
        @Nullable String ffmpeg,
        @DefaultValue WorkerCpus worker) {

    /** The processors of this worker. */
    record WorkerCpus(@DefaultValue("") String cpus) {}

    Path scratch() {
        return data.toAbsolutePath().normalize().resolve("scratch");
    }

    Path programs() {
        if (ffmpeg != null && !ffmpeg.isBlank()) {
            return Path.of(ffmpeg);
        }
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(Path::of)
                .filter(folder ->
                        Files.isExecutable(folder.resolve("ffmpeg")) && Files.isExecutable(folder.resolve("ffprobe")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no ffmpeg and ffprobe on the path; install them or set REELMILL_FFMPEG to their folder"));
    }
}
