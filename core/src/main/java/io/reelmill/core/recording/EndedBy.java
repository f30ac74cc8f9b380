package io.reelmill.core.recording;

import java.util.Locale;

/** Why a recording ended. */
public enum EndedBy {
    /** Its recorder, or a person, said so. */
    FINISH,
    /** Neither a chunk nor a sign of life for its idle time. */
    IDLE,
    /** It reached the longest it may last. */
    MAXIMUM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EndedBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
