package io.reelmill.core.work;

import io.reelmill.core.fleet.Lane;
import java.util.Locale;

/** What there is to do for a video. */
public enum WorkKind {
    /** Look into a chunk of a recording and make it self-contained. */
    CHUNK(Lane.LIGHT),
    /** Look into the source, decide how it is made, write the work that follows. */
    PREPARE(Lane.LIGHT),
    /** Encode one span in every rung. */
    ENCODE(Lane.HEAVY),
    /** Encode one stretch of one sound track. */
    AUDIO(Lane.HEAVY),
    /** Make what there is to see of a film without playing it. */
    THUMBNAILS(Lane.LIGHT),
    /** Check the whole film and seal its playlists. */
    FINISH(Lane.LIGHT),
    /** Make one file of a recording's parts, for keeping; heavy, because what does not fit has to be encoded. */
    JOIN(Lane.HEAVY),
    /** Remove a deleted video's objects, then its row. */
    PURGE(Lane.LIGHT);

    private final Lane lane;

    WorkKind(Lane lane) {
        this.lane = lane;
    }

    public Lane lane() {
        return lane;
    }

    /** Whether a film cannot be made without it: what fails without being needed fails by itself. */
    public boolean needed() {
        return this != THUMBNAILS && this != CHUNK && this != JOIN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
