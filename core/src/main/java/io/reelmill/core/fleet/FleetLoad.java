package io.reelmill.core.fleet;

/**
 * What a fleet has to do, of heavy work.
 *
 * @param waitingSeconds how long one slot would take for all that waits
 * @param busySlots that run something
 * @param workers that are there and take work
 * @param slotsPerWorker of one worker, on average; at least one
 */
public record FleetLoad(double waitingSeconds, long busySlots, int workers, double slotsPerWorker) {

    public FleetLoad {
        if (waitingSeconds < 0 || busySlots < 0 || workers < 0 || slotsPerWorker < 1) {
            throw new IllegalArgumentException(waitingSeconds + " s wait, " + busySlots + " slots of " + workers
                    + " workers with " + slotsPerWorker + " each");
        }
    }
}
