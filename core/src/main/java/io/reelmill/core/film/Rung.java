package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;

/**
 * One picture rendition of a film's ladder.
 *
 * @param name unique in the film, e.g. {@code 720p}
 * @param capBitsPerSecond the encoder's ceiling (VBV maximum rate)
 * @param crf constant rate factor under that ceiling
 * @param preset x264's preset
 */
public record Rung(String name, PictureSize size, FrameRate rate, int capBitsPerSecond, int crf, String preset) {}
