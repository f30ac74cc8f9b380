package io.reelmill.sql.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Writes U+FFFD for U+0000, which jsonb refuses. */
final class StorableEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final SerializedString REPLACEMENT = new SerializedString("\\ufffd");

    private final int[] ascii = standardAsciiEscapesForJSON();

    StorableEscapes() {
        ascii[0] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return Arrays.copyOf(ascii, ascii.length);
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return character == 0 ? REPLACEMENT : null;
    }
}
