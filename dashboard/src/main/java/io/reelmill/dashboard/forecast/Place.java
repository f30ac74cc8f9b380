package io.reelmill.dashboard.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Where a waiting work stands.
 *
 * @param position in its lane, from 1
 * @param seconds until it can be expected to be taken up; null where nobody takes such work
 */
public record Place(long position, @Nullable Double seconds) {}
