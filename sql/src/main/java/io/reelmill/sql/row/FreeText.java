package io.reelmill.sql.row;

import org.jspecify.annotations.Nullable;

/** Text from outside on its way into a statement. */
public final class FreeText {

    private FreeText() {}

    /** The text with U+FFFD for U+0000, which Postgres cannot hold. */
    public static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /** A pattern for {@code ilike} that finds the text anywhere; nothing in it is special; none for none. */
    public static @Nullable String containing(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String literal =
                storable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
