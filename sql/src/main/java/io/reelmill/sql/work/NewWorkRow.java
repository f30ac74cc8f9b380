package io.reelmill.sql.work;

import io.reelmill.core.work.JobIds;
import io.reelmill.core.work.NewWork;
import io.reelmill.sql.row.LaneNumber;
import io.reelmill.sql.row.PriorityNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of what {@code queries/work/add.sql} is given. */
record NewWorkRow(
        UUID id,
        UUID videoId,
        String kind,
        int version,
        @Nullable String track,
        int ordinal,
        int lane,
        int priority,
        long rank,
        String name,
        UUID jobId) {

    private static final int FIRST_ROUND = 1;

    static NewWorkRow of(NewWork work) {
        return new NewWorkRow(
                work.id().value(),
                work.video().value(),
                work.kind().word(),
                work.version(),
                work.track(),
                work.ordinal(),
                LaneNumber.of(work.kind().lane()),
                PriorityNumber.of(work.priority()),
                work.rank(),
                work.name(),
                JobIds.of(work.id(), FIRST_ROUND));
    }
}
