package io.reelmill.core.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds work, jobs and flows that are out of step. Of work and jobs there should be none. */
public interface WorkAudit {

    /** Work that waits while no job of it could be claimed. */
    List<Work> waitingWithoutJob(Duration ago, int limit);

    /** Work that is said to run while its job is not being processed. */
    List<Work> runningWithoutJob(Duration ago, int limit);

    /** Jobs of these signatures that wait for a work that is settled or gone. */
    List<UUID> jobsWithoutWork(Set<String> signatures, Duration ago, int limit);

    /** Removes up to so many flows that are remembered of works that are gone with their video; answers how many. */
    int forgetFlows(int limit);
}
