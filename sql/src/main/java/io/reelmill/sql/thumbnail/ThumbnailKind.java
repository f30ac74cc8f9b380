package io.reelmill.sql.thumbnail;

import java.util.Locale;

/** What a row of table {@code thumbnail} is for. */
enum ThumbnailKind {
    POSTER,
    CARD,
    STILL,
    STORYBOARD,
    PREVIEW;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThumbnailKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
