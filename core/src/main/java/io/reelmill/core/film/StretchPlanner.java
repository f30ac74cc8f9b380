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
        return List.copyOf(
                further(rendition, List.of(), AudioGrid.covering(picture).frames()));
    }

    /**
     * Stretches of a track that has some already, up to a frame.
     *
     * @param before those that it has
     */
    static List<Stretch> further(AudioRendition rendition, List<Stretch> before, long endFrame) {
        List<Stretch> stretches = new ArrayList<>();
        long first = before.isEmpty() ? 0 : before.get(before.size() - 1).endFrame();
        while (first < endFrame) {
            int index = before.size() + stretches.size();
            long end = Math.min(endFrame, first + longest(index));
            stretches.add(new Stretch(rendition.name(), index, first, end));
            first = end;
        }
        return stretches;
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
