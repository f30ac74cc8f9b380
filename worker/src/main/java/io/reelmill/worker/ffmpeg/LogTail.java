package io.reelmill.worker.ffmpeg;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** The last lines of a program's log, long ones cut, nothing veiled shown. */
final class LogTail {

    private static final int LINES = 100;
    private static final int LINE_SHOWN = 400;
    /** Veiled before it is cut, so that no part of an address remains at the cut. */
    private static final int LINE_READ = 8192;

    private final UnaryOperator<String> veil;

    @GuardedBy("this")
    private final Deque<String> lines = new ArrayDeque<>();

    LogTail(UnaryOperator<String> veil) {
        this.veil = veil;
    }

    /** Reads to the end; a carriage return ends a line too, as ffmpeg repaints its status line with it. */
    void read(InputStream log) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' || c == '\r') {
                add(line);
            } else if (line.length() < LINE_READ) {
                line.append((char) c);
            }
        }
        add(line);
    }

    private void add(StringBuilder line) {
        if (line.isEmpty()) {
            return;
        }
        String shown = veil.apply(line.toString());
        line.setLength(0);
        synchronized (this) {
            if (lines.size() == LINES) {
                lines.removeFirst();
            }
            lines.addLast(shown.length() > LINE_SHOWN ? shown.substring(0, LINE_SHOWN) + "…" : shown);
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
