package io.reelmill.dashboard.api.worker;

import io.reelmill.core.fleet.Worker;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A worker as operators see it.
 *
 * @param slots how much it runs at once
 * @param heavySlots how many of them are for encoding
 * @param ffmpeg the build it encodes with, which films are pinned to
 */
@Schema(name = "Worker")
record WorkerJson(
        String id,
        String name,
        int slots,
        int heavySlots,
        int busy,
        String version,
        String ffmpeg,
        boolean draining,
        Instant startedAt,
        Instant lastSeenAt) {

    static WorkerJson of(Worker worker) {
        return new WorkerJson(
                worker.id().toString(),
                worker.name(),
                worker.heavySlots() + worker.lightSlots(),
                worker.heavySlots(),
                worker.busy(),
                worker.version(),
                worker.encoderBuild(),
                worker.draining(),
                worker.startedAt(),
                worker.lastSeenAt());
    }
}
