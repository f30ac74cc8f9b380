package io.reelmill.embedded.process;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The last lines that a process wrote, bounded in number and length. */
final class OutputTail {

    static final int LINES = 200;
    static final int LINE_LENGTH = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Reads to the end of the stream, handing each line to the listener once it is part of the tail. */
    void readAll(Reader reader, Consumer<String> listener) throws IOException {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[4_096];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    finish(line, listener);
                } else if (line.length() < LINE_LENGTH) {
                    line.append(buffer[i]);
                }
            }
        }
        if (!line.isEmpty()) {
            finish(line, listener);
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }

    private void finish(StringBuilder line, Consumer<String> listener) {
        String finished = line.toString();
        line.setLength(0);
        add(finished);
        listener.accept(finished);
    }

    private synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }
}
