package io.reelmill.core.video;

import java.util.Locale;

/** How soon a video's work is claimed; earlier ones first. */
public enum Priority {
    INTERACTIVE,
    NORMAL,
    BULK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
