package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the sound of a film into stretches. The first is one segment, so that sound is there as soon as the first span of
 * the picture; the second is four, every further one eleven, about a minute; the last is what remains.
 */
public final class StretchPlanner {

    /** In segments. */
    private static final int FIRST = 1;

    private static final int SECOND = 4;
    private static final int LONGEST = 11;

    private StretchPlanner() {}

    public static List<Stretch> stretches(AudioRendition rendition, FrameGrid picture) {
        long frames = AudioGrid.covering(picture).frames();
        List<Stretch> stretches = new ArrayList<>();
        long first = 0;
        while (first < frames) {
            long end = Math.min(frames, first + longest(stretches.size()));
            stretches.add(new Stretch(rendition.name(), stretches.size(), first, end));
            first = end;
        }
        return List.copyOf(stretches);
    }

    /** In AAC frames. */
    private static long longest(int stretch) {
        int segments = switch (stretch) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            default -> LONGEST;
        };
        return (long) segments * AudioGrid.SEGMENT_FRAMES;
    }
}
