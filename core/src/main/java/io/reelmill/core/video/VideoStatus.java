package io.reelmill.core.video;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a video. The picture of it is in docs/path.md, its guard in the database. */
public enum VideoStatus {
    /** Its bytes are coming in. */
    ARRIVING,
    /** Received; nothing has begun. */
    QUEUED,
    PROCESSING,
    /** All of it can be played. Processed again, it goes on being played until the new version is ready. */
    READY,
    FAILED,
    CANCELLED,
    /** Asked to go; hidden from everyone while its objects are removed. */
    DELETING;

    private Set<VideoStatus> next() {
        return switch (this) {
            case ARRIVING -> EnumSet.of(QUEUED, FAILED, CANCELLED, DELETING);
            case QUEUED -> EnumSet.of(PROCESSING, FAILED, CANCELLED, DELETING);
            case PROCESSING -> EnumSet.of(READY, FAILED, CANCELLED, DELETING);
            case READY -> EnumSet.of(PROCESSING, DELETING);
            case FAILED, CANCELLED -> EnumSet.of(QUEUED, PROCESSING, DELETING);
            case DELETING -> EnumSet.noneOf(VideoStatus.class);
        };
    }

    public boolean mayBecome(VideoStatus next) {
        return next().contains(next);
    }

    /** Whether a next version may be begun: nothing of this one is under way. */
    public boolean mayBeMadeAgain() {
        return settled() && mayBecome(PROCESSING);
    }

    /** Whether nothing more happens by itself. */
    public boolean settled() {
        return switch (this) {
            case READY, FAILED, CANCELLED -> true;
            case ARRIVING, QUEUED, PROCESSING, DELETING -> false;
        };
    }

    /** As the API and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static VideoStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
