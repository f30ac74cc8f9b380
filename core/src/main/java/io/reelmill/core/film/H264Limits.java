package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;

/** What a picture may measure in H.264 level 5.2 (ITU-T H.264, table A-1), the highest that devices decode. */
public final class H264Limits {

    private static final int MACROBLOCK = 16;
    private static final long MOST_MACROBLOCKS = 36_864;
    private static final long MOST_MACROBLOCKS_REMEMBERED = 184_320;
    private static final int MOST_REFERENCES = 16;
    private static final long MOST_MACROBLOCKS_PER_SECOND = 2_073_600;
    /** Neither side may exceed the root of eight times the macroblocks (A.3.1). */
    private static final int LONGEST_SIDE = 543;

    private H264Limits() {}

    static boolean allow(PictureSize size, FrameRate rate) {
        long across = macroblocks(size.width());
        long down = macroblocks(size.height());
        return across <= LONGEST_SIDE
                && down <= LONGEST_SIDE
                && across * down <= MOST_MACROBLOCKS
                && across * down * rate.perSecond() <= MOST_MACROBLOCKS_PER_SECOND;
    }

    /** How many pictures of this size a decoder may be made to remember. */
    public static int mostReferences(PictureSize size) {
        long each = macroblocks(size.width()) * macroblocks(size.height());
        return (int) Math.min(MOST_REFERENCES, MOST_MACROBLOCKS_REMEMBERED / each);
    }

    private static long macroblocks(int pixels) {
        return (pixels + MACROBLOCK - 1) / MACROBLOCK;
    }
}
