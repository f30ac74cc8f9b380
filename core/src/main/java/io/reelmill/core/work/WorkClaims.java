package io.reelmill.core.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The statements with which JobRunr's corner keeps work rows in step with their jobs. Each joins the running
 * transaction, in which the jobs are changed as well.
 */
public interface WorkClaims {

    /**
     * Gives a worker the next waiting works of a lane in the claim's order, raises their attempts and notes them. What
     * another transaction holds is passed over, and so is work whose job is not enqueued or of no known signature.
     */
    List<ClaimedWork> claim(Ask ask);

    /** Locks enqueued jobs that belong to no work, the longest waiting first; answers them in JobRunr's own notation. */
    List<String> claimOthers(int slots, Set<String> signatures);

    /** Which of these jobs are known to JobRunr, in whatever state. */
    Set<UUID> existingJobs(List<UUID> jobs);

    /** Locks jobs in the order of ids; answers those that exist, in JobRunr's own notation. */
    List<String> lockJobs(List<UUID> jobs);

    /** Locks works: always before their jobs change, so that no two of us wait for each other. */
    void lock(List<WorkId> works);

    /**
     * Lets the work wait again, without counting a failure, where this attempt is the current one.
     *
     * @param lost whether its worker is gone
     */
    boolean putBack(Attempt attempt, String why, boolean lost);
}
