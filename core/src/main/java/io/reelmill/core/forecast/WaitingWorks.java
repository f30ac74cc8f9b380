package io.reelmill.core.forecast;

import io.reelmill.core.work.WorkKind;

/**
 * How many works of one sort wait.
 *
 * @param shortSide of the source's picture in pixels; 0 where nobody has looked into it
 */
public record WaitingWorks(WorkKind kind, String profile, int shortSide, long works) {}
