package io.reelmill.jobs.progress.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The scripts that Redis runs, each whole or not at all. */
enum Script {
    PUBLISH,
    CLEAR,
    READ;

    private final String text = load(name().toLowerCase(Locale.ROOT) + ".lua");

    String text() {
        return text;
    }

    private static String load(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
