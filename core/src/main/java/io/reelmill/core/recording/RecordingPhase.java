package io.reelmill.core.recording;

import java.util.Locale;

/** The life of a recording's row. The picture of it is in docs/path.md, its guard in the database. */
public enum RecordingPhase {
    RECORDING,
    /** Running, but no chunk has come for a while. */
    STALLED,
    /** Nothing more is waited for, or only what is known to be missing; from here on its video tells how it goes. */
    ENDED;

    public boolean mayBecome(RecordingPhase next) {
        return switch (this) {
            case RECORDING, STALLED -> next != this;
            case ENDED -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RecordingPhase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
