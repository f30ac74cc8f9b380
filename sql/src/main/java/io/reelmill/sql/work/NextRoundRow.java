package io.reelmill.sql.work;

import io.reelmill.core.work.JobIds;
import io.reelmill.core.work.Work;
import java.util.UUID;

/** One row of what {@code queries/work/begin-round.sql} is given. */
record NextRoundRow(UUID id, int round, UUID jobId) {

    static NextRoundRow after(Work work) {
        int next = work.round() + 1;
        return new NextRoundRow(work.id().value(), next, JobIds.of(work.id(), next));
    }
}
