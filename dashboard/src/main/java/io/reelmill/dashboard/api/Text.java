package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What any text from outside must fulfil. */
public final class Text {

    private Text() {}

    /** A line for people: not blank, no longer than {@code longest} characters, nothing that controls. */
    public static String line(String field, String value, int longest) {
        if (value.isBlank()) {
            throw ProblemException.invalid(field, "must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(field, "must not contain control characters");
        }
        return anything(field, value, longest);
    }

    /** Any well-formed text of at most {@code longest} characters that a database can keep. */
    public static String anything(String field, String value, int longest) {
        if (value.length() > longest) {
            throw ProblemException.invalid(field, "must not be longer than " + longest + " characters");
        }
        if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw ProblemException.invalid(field, "must be well-formed text without zero characters");
        }
        return value;
    }

    /** UTF-8, and nothing that is not. */
    public static String utf8(String field, byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.invalid(field, "must be UTF-8");
        }
    }
}
