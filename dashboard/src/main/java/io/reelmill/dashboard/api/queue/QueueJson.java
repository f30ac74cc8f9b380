package io.reelmill.dashboard.api.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much waits and runs.
 *
 * @param oldestWaitSeconds of what waits for a slot or for its next try; null where nothing waits
 * @param secondsToEmpty an estimate by what such work took lately, with the workers there are and nothing coming in;
 *     null where nobody takes what waits
 * @param desiredWorkers how many workers of the present kind would take up what waits in good time and be busy enough
 * @param items by kind and priority
 */
@Schema(name = "Queue")
record QueueJson(
        long waiting,
        long running,
        @Nullable Double oldestWaitSeconds,
        @Nullable Double secondsToEmpty,
        int desiredWorkers,
        List<Row> items) {

    @Schema(name = "QueueRow")
    record Row(
            String kind,
            String priority,
            long waiting,
            long running,
            @Nullable Double oldestWaitSeconds) {}
}
