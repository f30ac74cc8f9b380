package io.reelmill.core.work;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import java.time.Duration;
import java.util.Set;

/**
 * A worker asks for the next works of a lane.
 *
 * @param slots how many it would take, at most
 * @param signatures of the jobs that it knows
 * @param overdue how many of them may go to whatever has waited longest, before anybody's turn
 * @param patience how long a work has waited at least to be among those
 */
public record Ask(WorkerId worker, Lane lane, int slots, Set<String> signatures, int overdue, Duration patience) {

    public Ask {
        if (slots < 1 || overdue < 0 || overdue > slots || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "asked for " + slots + " works, " + overdue + " of them overdue by " + patience);
        }
        signatures = Set.copyOf(signatures);
    }

    /** In nothing but the order of turns. */
    public static Ask inTurn(WorkerId worker, Lane lane, int slots, Set<String> signatures) {
        return new Ask(worker, lane, slots, signatures, 0, Duration.ZERO);
    }
}
