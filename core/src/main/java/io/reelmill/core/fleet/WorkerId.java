package io.reelmill.core.fleet;

import java.util.UUID;

/** Names one run of a worker process; also the id of its JobRunr server. */
public record WorkerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
