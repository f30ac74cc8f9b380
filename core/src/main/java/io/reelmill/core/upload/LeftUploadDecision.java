package io.reelmill.core.upload;

import java.util.Locale;

/** What an operator wants done with a left upload. */
public enum LeftUploadDecision {
    /** Take in what has arrived. */
    COMPLETE,
    DISCARD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeftUploadDecision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
