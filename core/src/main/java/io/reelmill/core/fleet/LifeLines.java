package io.reelmill.core.fleet;

import java.time.Duration;
import java.util.Set;

/** What can be seen of the life lines of all workers. */
public interface LifeLines {

    /**
     * Workers that are said to run something while nobody holds their lock. None until {@code settling} has passed
     * since the database started: everyone is then still coming back.
     */
    Set<WorkerId> broken(Duration settling);
}
