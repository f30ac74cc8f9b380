package io.reelmill.embedded.net;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small HTTP answer as it comes. */
final class Answer {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final String HEAD_END = "\r\n\r\n";
    private static final String LAST_CHUNK = "0" + HEAD_END;
    private static final int LONGEST = 64 * 1024;

    private final StringBuilder text = new StringBuilder();

    void take(byte[] bytes, int length) {
        if (text.length() < LONGEST) {
            text.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    boolean isWhole() {
        int head = text.indexOf(HEAD_END);
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text).region(0, head);
        return length.find()
                ? text.length() >= head + HEAD_END.length() + Integer.parseInt(length.group(1))
                : text.lastIndexOf(LAST_CHUNK) == text.length() - LAST_CHUNK.length();
    }
}
