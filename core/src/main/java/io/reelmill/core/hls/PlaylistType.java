package io.reelmill.core.hls;

/** Whether a media playlist may still grow (RFC 8216, section 4.3.3.5). */
public enum PlaylistType {
    /** Only ever appended to. */
    EVENT,
    /** Complete; never changes again. */
    VOD
}
