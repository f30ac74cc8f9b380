package io.reelmill.core.forecast;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.work.WorkKind;

/**
 * What some works of one sort took on one worker.
 *
 * @param shortSide of the source's picture in pixels; 0 where nobody has looked into it
 * @param works how many there were
 * @param seconds that one of them took, on average
 */
public record WorkCost(WorkKind kind, String profile, int shortSide, WorkerId worker, long works, double seconds) {}
