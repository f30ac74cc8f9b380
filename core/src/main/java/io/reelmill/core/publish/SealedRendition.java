package io.reelmill.core.publish;

/** Measured rates of a sealed rendition, in bits per second, container included. */
public record SealedRendition(String name, int averageBitsPerSecond, int peakBitsPerSecond) {}
