package io.reelmill.worker.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits what a program writes into lines without ever holding more than one line of bounded length. */
final class BoundedLines {

    private BoundedLines() {}

    /** @throws IOException where a line is longer than {@code longest} characters */
    static void read(InputStream output, int longest, Consumer<String> each) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                each.accept(line.toString());
                line.setLength(0);
            } else if (line.length() == longest) {
                throw new IOException("a line is longer than " + longest + " characters");
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            each.accept(line.toString());
        }
    }
}
