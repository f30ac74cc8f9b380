package io.reelmill.core.publish;

/** How much of a rendition is published: segments and their bytes, init segment not counted. */
public record Volume(String rendition, int segments, long bytes) {}
