package io.reelmill.core.source;

/**
 * From when to when a source lasts, on its own clock in microseconds.
 *
 * @param startMicros of whatever begins first, as demuxers tell it
 * @param pictureStartMicros when its first frame is shown
 * @param pictureEndMicros when its last frame has been shown
 * @param frames how many of its frames are shown
 */
public record Extent(long startMicros, long pictureStartMicros, long pictureEndMicros, int frames) {

    public Extent {
        if (frames < 1 || pictureEndMicros <= pictureStartMicros) {
            throw new IllegalArgumentException("no picture from " + pictureStartMicros + " to " + pictureEndMicros);
        }
    }
}
