package io.reelmill.core.hls;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * One choice of picture in a multivariant playlist (RFC 8216, section 4.3.4.2).
 *
 * @param bandwidth peak bits per second, sound included
 * @param averageBandwidth measured bits per second, sound included; null until the film is sealed
 * @param codecs of picture and sound
 * @param uri of its media playlist, relative to the multivariant
 */
public record Variant(
        int bandwidth,
        @Nullable Integer averageBandwidth,
        String codecs,
        PictureSize size,
        FrameRate rate,
        String uri) {

    /** What it takes to play this variant for long. */
    public int usualBandwidth() {
        return averageBandwidth == null ? bandwidth : averageBandwidth;
    }
}
