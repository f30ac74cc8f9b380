package io.reelmill.core.media;

/** How a picture's brightness is coded. */
public enum DynamicRange {
    SDR,
    /** SMPTE ST 2084, HDR10. */
    PQ,
    /** ARIB STD-B67. */
    HLG
}
