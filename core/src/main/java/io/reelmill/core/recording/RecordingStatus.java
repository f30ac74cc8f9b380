package io.reelmill.core.recording;

import io.reelmill.core.video.VideoStatus;
import java.util.Locale;

/** How far a recording is, as people see it: its own phase while it runs, then how far its video is. */
public enum RecordingStatus {
    RECORDING,
    STALLED,
    /** It has ended, and its film is being made. */
    ASSEMBLING,
    READY,
    FAILED;

    public static RecordingStatus of(RecordingPhase phase, VideoStatus video) {
        return switch (video) {
            case FAILED, CANCELLED, DELETING -> FAILED;
            case READY -> READY;
            case ARRIVING, QUEUED, PROCESSING ->
                switch (phase) {
                    case RECORDING -> RECORDING;
                    case STALLED -> STALLED;
                    case ENDED -> ASSEMBLING;
                };
        };
    }

    /** Whether nothing more happens by itself. */
    public boolean settled() {
        return this == READY || this == FAILED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
