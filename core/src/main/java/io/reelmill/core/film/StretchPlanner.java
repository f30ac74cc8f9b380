package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/** Cuts the sound of a film into stretches of eleven segments, about a minute each; the last is what remains. */
public final class StretchPlanner {

    public static final int STRETCH_SEGMENTS = 11;

    private static final long STRETCH_FRAMES = (long) STRETCH_SEGMENTS * AudioGrid.SEGMENT_FRAMES;

    private StretchPlanner() {}

    public static List<Stretch> stretches(AudioRendition rendition, FrameGrid picture) {
        long frames = AudioGrid.covering(picture).frames();
        List<Stretch> stretches = new ArrayList<>();
        for (long first = 0; first < frames; first += STRETCH_FRAMES) {
            long end = Math.min(frames, first + STRETCH_FRAMES);
            stretches.add(new Stretch(rendition.name(), stretches.size(), first, end));
        }
        return List.copyOf(stretches);
    }
}
