package io.reelmill.core.fleet;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What one process tells the others at once. Nothing depends on it being heard: whoever misses it finds out later. */
public sealed interface Call {

    /**
     * There is something to claim.
     *
     * @param bucket in a large fleet only the workers of this bucket go and look, 0 to {@value #BUCKETS} - 1
     */
    record WorkWaits(Lane lane, int bucket) implements Call {

        public static final int BUCKETS = 8;

        public static WorkWaits inSomeBucket(Lane lane) {
            return new WorkWaits(lane, ThreadLocalRandom.current().nextInt(BUCKETS));
        }
    }

    /** Whoever runs one of these jobs stops it: it was taken out of the queue. */
    record JobsWithdrawn(List<UUID> jobs) implements Call {

        public JobsWithdrawn {
            jobs = List.copyOf(jobs);
        }
    }
}
