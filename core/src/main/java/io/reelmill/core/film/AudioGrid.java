package io.reelmill.core.film;

/**
 * The AAC frames of a film's sound: 1024 samples each at 48 kHz, counted from the first that is heard. They cover the
 * picture and outlast it by less than one frame; a track that is shorter is continued with silence, a longer one ends
 * there, because all playlists of a film must be equally long (HLS authoring specification 8.3).
 */
public record AudioGrid(long frames) {

    public static final int SAMPLE_RATE = 48_000;
    public static final int FRAME_SAMPLES = 1024;
    public static final int SEGMENT_FRAMES = 256;

    public AudioGrid {
        if (frames <= 0) {
            throw new IllegalArgumentException("a film's sound has at least one frame");
        }
    }

    public static AudioGrid covering(FrameGrid picture) {
        long ticks = Math.multiplyExact(
                Math.multiplyExact(picture.frames(), (long) picture.rate().denominator()), (long) SAMPLE_RATE);
        long ticksPerFrame = (long) FRAME_SAMPLES * picture.rate().numerator();
        return new AudioGrid(-Math.floorDiv(-ticks, ticksPerFrame));
    }

    /** When a frame is heard, in seconds. */
    public static double secondsAt(long frame) {
        return (double) frame * FRAME_SAMPLES / SAMPLE_RATE;
    }

    /** First frame of a segment; {@link #frames} for every number past the last. */
    public long firstFrameOf(int segment) {
        return Math.min(frames, (long) segment * SEGMENT_FRAMES);
    }

    public int segments() {
        return (int) ((frames - 1) / SEGMENT_FRAMES) + 1;
    }

    /** When a segment begins on the film's axis, in seconds; the sound's end for every number past the last. */
    public double startOf(int segment) {
        return secondsAt(firstFrameOf(segment));
    }
}
