package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.SourceOptions;
import java.time.Duration;

/**
 * What a source may be at most, and how long looking into it may take.
 *
 * @param longest measured length on the film's axis
 * @param widest width and height in pixels
 * @param mostPixels of one picture
 * @param mostFrames of a film, shown or not; bounds the memory an inspection takes, at most 24 bytes each
 * @param mostStreams of a container
 * @param probeTime for reading a header and decoding the first pictures
 * @param slowestBytesPerSecond at which a whole source must be readable
 * @param stall how long a program may read without a word
 */
public record SourceLimits(
        Duration longest,
        int widest,
        long mostPixels,
        int mostFrames,
        int mostStreams,
        Duration probeTime,
        long slowestBytesPerSecond,
        Duration stall) {

    public SourceLimits {
        if (longest.isNegative()
                || widest < 1
                || mostPixels < 1
                || mostFrames < 1
                || mostStreams < 1
                || slowestBytesPerSecond < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** Twelve hours, 8192 pixels either way, what an 8K camera makes. */
    public static SourceLimits standard() {
        return new SourceLimits(
                Duration.ofHours(12),
                8192,
                SourceOptions.MOST_PIXELS,
                5_000_000,
                100,
                Duration.ofSeconds(60),
                2_000_000,
                Duration.ofSeconds(60));
    }

    /** How long reading every byte may take. */
    Duration readingTime(long sizeBytes) {
        return probeTime.plusSeconds(sizeBytes / slowestBytesPerSecond);
    }
}
