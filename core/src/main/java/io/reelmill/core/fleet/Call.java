package io.reelmill.core.fleet;

import io.reelmill.core.work.Lane;
import java.util.List;
import java.util.UUID;

/** What one process tells the others at once. Nothing depends on it being heard: whoever misses it finds out later. */
public sealed interface Call {

    /** There is something to claim. */
    record WorkWaits(Lane lane) implements Call {}

    /** Whoever runs one of these jobs stops it: it was taken out of the queue. */
    record JobsWithdrawn(List<UUID> jobs) implements Call {

        public JobsWithdrawn {
            jobs = List.copyOf(jobs);
        }
    }
}
