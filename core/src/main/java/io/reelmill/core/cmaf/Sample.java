package io.reelmill.core.cmaf;

/**
 * One coded frame of a fragment.
 *
 * @param size in bytes
 * @param duration in units of time
 * @param compositionOffset from decoding to showing, before the edit list, in units of time
 * @param sync whether decoding may begin with it
 */
public record Sample(int size, long duration, long compositionOffset, boolean sync) {}
