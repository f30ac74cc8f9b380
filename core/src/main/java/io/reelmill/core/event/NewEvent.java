package io.reelmill.core.event;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.VideoId;
import java.util.Map;

/** An event to be written with what it tells of, in the same transaction. Data values are strings, numbers or booleans. */
public record NewEvent(EventType type, Owner owner, VideoId video, Map<String, Object> data) {

    public NewEvent {
        data = Map.copyOf(data);
    }
}
