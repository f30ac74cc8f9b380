package io.reelmill.core.event;

import java.util.Arrays;

/** What the world may hear. */
public enum EventType {
    VIDEO_CREATED("video.created"),
    VIDEO_PREPARED("video.prepared"),
    VIDEO_PLAYABLE("video.playable"),
    /** More of its thumbnails can be seen than before. */
    VIDEO_THUMBNAILS("video.thumbnails"),
    VIDEO_READY("video.ready"),
    VIDEO_FAILED("video.failed"),
    VIDEO_CANCELLED("video.cancelled"),
    VIDEO_DELETED("video.deleted"),
    RECORDING_STARTED("recording.started"),
    /** It runs, but no chunk has come for a while. */
    RECORDING_STALLED("recording.stalled"),
    RECORDING_ENDED("recording.ended"),
    /** Chunks came after its film had gone on without them; the film is made again. */
    RECORDING_LATE("recording.late"),
    WORK_SUCCEEDED("work.succeeded"),
    WORK_FAILED("work.failed");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static EventType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type " + word));
    }
}
