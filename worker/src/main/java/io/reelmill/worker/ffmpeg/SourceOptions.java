package io.reelmill.worker.ffmpeg;

import java.util.List;

/** What every program is told that opens a source: to open nothing else, and what a picture may measure at most. */
public final class SourceOptions {

    /** What an 8K camera makes. A later header may claim more than the first, so decoders are bounded too. */
    public static final long MOST_PIXELS = 8192L * 4320;

    private SourceOptions() {}

    public static List<String> usual() {
        return withPictures(MOST_PIXELS);
    }

    /** @param mostPixels of one picture, checked before memory is taken for it */
    public static List<String> withPictures(long mostPixels) {
        return List.of("-protocol_whitelist", "http,tcp", "-max_pixels", Long.toString(mostPixels));
    }
}
