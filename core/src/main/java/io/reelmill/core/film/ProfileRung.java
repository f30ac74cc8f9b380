package io.reelmill.core.film;

import java.util.List;

/**
 * How a profile makes one rung, for a picture of 16:9 at up to 30 frames a second.
 *
 * @param shortSide of the picture as shown, in pixels
 * @param crf constant rate factor, smaller is better
 * @param capBitsPerSecond the encoder's ceiling
 * @param preset x264's name for how hard it tries
 */
public record ProfileRung(int shortSide, int crf, int capBitsPerSecond, String preset) {

    public static final int SMALLEST = 2;
    public static final int LARGEST = 4320;
    public static final int WORST_CRF = 51;
    public static final int LOWEST_CAP = 32_000;
    public static final int HIGHEST_CAP = 240_000_000;

    public static final List<String> PRESETS =
            List.of("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow");

    public ProfileRung {
        if (shortSide < SMALLEST || shortSide > LARGEST || shortSide % 2 != 0) {
            throw new IllegalArgumentException("not a rung's short side: " + shortSide);
        }
        if (crf < 0 || crf > WORST_CRF) {
            throw new IllegalArgumentException("not a constant rate factor: " + crf);
        }
        if (capBitsPerSecond < LOWEST_CAP || capBitsPerSecond > HIGHEST_CAP) {
            throw new IllegalArgumentException("not a rung's cap: " + capBitsPerSecond);
        }
        if (!PRESETS.contains(preset)) {
            throw new IllegalArgumentException("not a preset of x264: " + preset);
        }
    }
}
