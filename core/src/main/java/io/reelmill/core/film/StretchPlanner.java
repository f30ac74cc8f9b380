package io.reelmill.core.film;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the sound of a film into stretches. The first is one segment, so that sound is there as soon as the first span of
 * the picture; the second is four, every further one eleven, about a minute; the last is what remains. No stretch reaches into another take.
 */
public final class StretchPlanner {

    /** In segments. */
    private static final int FIRST = 1;

    private static final int SECOND = 4;
    private static final int LONGEST = 11;

    private StretchPlanner() {}

    public static List<Stretch> stretches(AudioRendition rendition, FrameGrid picture) {
        AudioGrid sound = AudioGrid.covering(picture);
        return List.copyOf(further(rendition, List.of(), sound, sound.frames()));
    }

    /**
     * Stretches of a track that has some already, up to a frame.
     *
     * @param before those that it has
     * @param endFrame with which a segment ends
     */
    static List<Stretch> further(AudioRendition rendition, List<Stretch> before, AudioGrid grid, long endFrame) {
        List<Stretch> stretches = new ArrayList<>();
        long first = before.isEmpty() ? 0 : before.get(before.size() - 1).endFrame();
        while (first < endFrame) {
            int index = before.size() + stretches.size();
            int segment = grid.segmentOf(first);
            long endOfTake = grid.endOfTake(grid.takeOf(segment));
            long end = Math.min(Math.min(endFrame, endOfTake), grid.firstFrameOf(segment + longest(index)));
            stretches.add(new Stretch(rendition.name(), index, first, end));
            first = end;
        }
        return stretches;
    }

    /** In segments. */
    private static int longest(int stretch) {
        return switch (stretch) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            default -> LONGEST;
        };
    }
}
