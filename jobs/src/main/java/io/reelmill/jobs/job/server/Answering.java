package io.reelmill.jobs.job.server;

import io.reelmill.core.fleet.Call.WorkWaits;
import io.reelmill.core.fleet.WorkerId;

/**
 * Which calls a worker answers: all of them in a small fleet; in a large one those of its bucket, so that one piece of
 * work does not send every idle worker to look. Should all of a bucket be busy, another's next poll finds it.
 */
final class Answering {

    private static final int SMALL_FLEET = 4 * WorkWaits.BUCKETS;

    private final int bucket;
    private volatile boolean all = true;

    Answering(WorkerId self) {
        this.bucket = Math.floorMod(self.value().hashCode(), WorkWaits.BUCKETS);
    }

    void fleetIs(int workers) {
        all = workers <= SMALL_FLEET;
    }

    boolean answers(WorkWaits call) {
        return all || call.bucket() == bucket;
    }
}
