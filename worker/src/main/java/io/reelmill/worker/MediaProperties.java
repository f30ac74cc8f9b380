package io.reelmill.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this worker makes media with.
 *
 * @param data where attempts have their scratch folders
 * @param ffmpeg folder of ffmpeg and ffprobe; where it is not given, the first on the path that has both
 * @param worker what its programs may use
 */
@ConfigurationProperties("reelmill")
record MediaProperties(
        @DefaultValue("data") Path data,
        @Nullable String ffmpeg,
        @DefaultValue Programs worker) {

    /**
     * What this worker's programs may use.
     *
     * @param cpus processors, as {@code taskset -c} takes them; empty for all
     * @param stall how long an encoder may make no progress before it is killed
     * @param leastScratch room on the disk below which no work is taken
     */
    record Programs(
            @DefaultValue("") String cpus,
            @DefaultValue("1m") Duration stall,
            @DefaultValue("256MB") DataSize leastScratch) {}

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
