package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of an address, and only that: asking the container for parameters would read a form body too, which
 * may be a film.
 */
public final class Query {

    private Query() {}

    public static Fields of(@Nullable String query) {
        Fields fields = new Fields();
        if (query == null) {
            return fields;
        }
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                fields.add(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < raw.length; at++) {
            switch (raw[at]) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    bytes.write(escaped(raw, at));
                    at += 2;
                }
                default -> bytes.write(raw[at]);
            }
        }
        return Text.utf8("query", bytes.toByteArray());
    }

    private static int escaped(byte[] raw, int percent) {
        int high = percent + 2 < raw.length ? Character.digit(raw[percent + 1], 16) : -1;
        int low = percent + 2 < raw.length ? Character.digit(raw[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw ProblemException.of(RequestProblem.MALFORMED, "the query has a % that begins no escape");
        }
        return high * 16 + low;
    }
}
