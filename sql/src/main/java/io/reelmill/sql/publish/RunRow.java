package io.reelmill.sql.publish;

import io.reelmill.core.publish.SegmentRun;
import java.util.List;

/** One row of what {@code queries/publish/add-runs.sql} is given. */
record RunRow(
        String rendition, int firstSegment, String folder, int timescale, List<Long> durations, List<Integer> sizes) {

    static RunRow of(SegmentRun run) {
        return new RunRow(
                run.rendition(),
                run.firstSegment(),
                run.folder().value(),
                run.timescale(),
                run.durations(),
                run.sizes());
    }
}
