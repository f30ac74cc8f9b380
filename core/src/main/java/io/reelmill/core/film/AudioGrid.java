package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/**
 * The AAC frames of a film's sound: 1024 samples each at 48 kHz, counted from the first that is heard. They cover the
 * picture and outlast it by less than one frame; a track that is shorter is continued with silence, a longer one ends
 * there, because all playlists of a film must be equally long (HLS authoring specification 8.3). A take's sound begins
 * with the frame during which its picture begins, and with a segment.
 *
 * @param later where the takes after the first begin
 */
public record AudioGrid(long frames, List<TakeStart> later) implements TakenGrid {

    public static final int SAMPLE_RATE = 48_000;
    public static final int FRAME_SAMPLES = 1024;
    public static final int SEGMENT_FRAMES = 256;

    public AudioGrid {
        if (frames <= 0) {
            throw new IllegalArgumentException("a film's sound has at least one frame");
        }
        later = List.copyOf(later);
    }

    /** Of one take. */
    public AudioGrid(long frames) {
        this(frames, List.of());
    }

    public static AudioGrid covering(FrameGrid picture) {
        long ticksPerFrame = (long) FRAME_SAMPLES * picture.rate().numerator();
        long frames = -Math.floorDiv(-ticks(picture, picture.frames()), ticksPerFrame);
        List<TakeStart> later = new ArrayList<>();
        TakeStart before = TakeStart.FILM;
        for (TakeStart take : picture.later()) {
            // no take is without sound, however short it is
            long first = Math.max(before.frame() + 1, Math.floorDiv(ticks(picture, take.frame()), ticksPerFrame));
            before = new TakeStart(first, segmentOf(before, first - 1) + 1);
            later.add(before);
        }
        return new AudioGrid(Math.max(frames, before.frame() + 1), later);
    }

    private static long ticks(FrameGrid picture, long frame) {
        return Math.multiplyExact(
                Math.multiplyExact(frame, (long) picture.rate().denominator()), (long) SAMPLE_RATE);
    }

    private static int segmentOf(TakeStart take, long frame) {
        return take.segment() + Math.toIntExact(frame / SEGMENT_FRAMES - take.frame() / SEGMENT_FRAMES);
    }

    /** When a frame is heard, in seconds. */
    public static double secondsAt(long frame) {
        return (double) frame * FRAME_SAMPLES / SAMPLE_RATE;
    }

    /** First frame of a segment; {@link #frames} for every number past the last. */
    public long firstFrameOf(int segment) {
        TakeStart take = startOfTake(takeOf(segment));
        if (segment == take.segment()) {
            return Math.min(frames, take.frame());
        }
        return Math.min(frames, (take.frame() / SEGMENT_FRAMES + segment - take.segment()) * SEGMENT_FRAMES);
    }

    /** The segment that holds a frame. */
    public int segmentOf(long frame) {
        return segmentOf(startOfTake(TakeStart.number(later, TakeStart::frame, frame)), frame);
    }

    public int segments() {
        return segmentOf(frames - 1) + 1;
    }

    /** When a segment begins on the film's axis, in seconds; the sound's end for every number past the last. */
    public double startOf(int segment) {
        return secondsAt(firstFrameOf(segment));
    }
}
