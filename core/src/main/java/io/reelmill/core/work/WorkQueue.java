package io.reelmill.core.work;

import java.util.List;

/** Makes written work claimable, and takes it back. The port of JobRunr's corner towards the rest. */
public interface WorkQueue {

    /**
     * Enqueues one job per work in the running transaction; once it commits, idle workers are woken. Jobs that exist
     * already (same work and round) are left alone.
     */
    void enqueue(List<Work> work);

    /**
     * Takes the jobs of cancelled work out of the queue in the running transaction; once it commits, whoever runs one
     * of them is told and stops within a second.
     */
    void withdraw(List<Work> work);
}
