package io.reelmill.worker.ffmpeg;

import java.util.List;

/**
 * What ffmpeg writes.
 *
 * @param muxer ffmpeg's name of the format
 * @param target a file name
 * @param options of this output, e.g. {@code -map 0:0 -c copy}
 */
public record OutputFile(String muxer, String target, List<String> options) {

    public OutputFile {
        options = List.copyOf(options);
    }
}
