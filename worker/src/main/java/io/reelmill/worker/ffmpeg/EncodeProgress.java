package io.reelmill.worker.ffmpeg;

import java.time.Duration;

/**
 * How far ffmpeg says it is.
 *
 * @param frame pictures written to the first output
 * @param outTime time stamp reached in the outputs; zero while ffmpeg does not know it
 * @param totalBytes size of the outputs, zero where unknown
 */
public record EncodeProgress(long frame, Duration outTime, long totalBytes) {

    static final EncodeProgress NONE = new EncodeProgress(0, Duration.ZERO, 0);

    boolean isBeyond(EncodeProgress before) {
        return frame > before.frame || outTime.compareTo(before.outTime) > 0 || totalBytes > before.totalBytes;
    }
}
