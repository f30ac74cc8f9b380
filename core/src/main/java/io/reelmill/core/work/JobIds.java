package io.reelmill.core.work;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of jobs: the same work and round always give the same id, so that no round is enqueued twice. */
public final class JobIds {

    private JobIds() {}

    public static UUID of(WorkId work, int round) {
        return UUID.nameUUIDFromBytes((work + "/" + round).getBytes(StandardCharsets.UTF_8));
    }
}
