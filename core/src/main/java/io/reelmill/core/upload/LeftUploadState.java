package io.reelmill.core.upload;

import java.util.Locale;

/** What has become of an upload that nobody ended; a CHECK in the database guards what each must carry. */
public enum LeftUploadState {
    /** It may go on yet. */
    WAITING,
    /** Its parts are being put together. */
    JOINING,
    /** Taken in, as a chunk or as a video. */
    TAKEN,
    /** Put together, but nothing that can be played: it lies aside for a person to look at. */
    REFUSED,
    /** Removed. */
    DISCARDED,
    /** Ended by somebody else. */
    GONE;

    /** Whether something may still be decided. */
    public boolean open() {
        return this == WAITING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeftUploadState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
