package io.reelmill.worker.ffmpeg;

import java.util.List;

/**
 * What ffmpeg reads.
 *
 * @param demuxer the only one it may use
 * @param address a file or an address
 * @param options of this input, e.g. {@code -ss 12.5}
 */
public record InputFile(String demuxer, String address, List<String> options) {

    public InputFile {
        options = List.copyOf(options);
    }
}
