package io.reelmill.core.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows of worker processes. */
public interface WorkerStore {

    void announce(Worker worker);

    /** Notes that it lives now; answers false where its row is gone. */
    boolean seen(WorkerId id);

    /** Asks a worker to take nothing new, or to go on. */
    boolean drain(WorkerId id, boolean draining);

    Optional<Worker> find(WorkerId id);

    /** Those seen within the last minute, oldest first, with what they run. */
    List<Worker> living();

    void leave(WorkerId id);

    /** Removes up to so many that were not seen for longer and never said that they leave; answers how many. */
    int forget(Duration unseenFor, int limit);
}
