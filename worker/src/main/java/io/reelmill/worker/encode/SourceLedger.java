package io.reelmill.worker.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * Reads the times of the source's frames while a span is decoded and proves that none is missing: the encoder would fill
 * any hole with the frame before it and say nothing.
 */
final class SourceLedger implements Callable<SourceLedger.Shown> {

    private static final long NONE = Long.MIN_VALUE;

    private final SpanCut cut;
    private final OutputSocket socket;
    private long last = NONE;

    /** @param last frame of the grid with which the source's last frame is shown first */
    record Shown(long last) {}

    SourceLedger(SpanCut cut, OutputSocket socket) {
        this.cut = cut;
        this.socket = socket;
    }

    @Override
    public Shown call() throws IOException {
        try (BufferedReader lines = new BufferedReader(reader(socket.accept()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    next(cut.frameAt(micros(line)));
                }
            }
        }
        if (last == NONE) {
            throw new InexactException("the source gave no frame");
        }
        if (cut.oneToOne() && last < cut.end() - 1 - cut.mayBeHeld()) {
            throw new InexactException("the source ends with frame " + last + " instead of " + (cut.end() - 1));
        }
        return new Shown(last);
    }

    private void next(long frame) throws InexactException {
        if (last == NONE && frame > cut.first() && cut.first() > 0) {
            throw new InexactException("the source begins with frame " + frame + ", after " + cut.first());
        }
        boolean counts = cut.oneToOne() && last != NONE && frame > cut.first() && frame < cut.end();
        if (counts && frame != last + 1) {
            throw new InexactException("the source's frame " + frame + " follows its frame " + last);
        }
        last = frame;
    }

    /** stream, decoding time, time, duration, size, checksum */
    private static long micros(String line) throws InexactException {
        String[] columns = line.split(",", -1);
        try {
            return Long.parseLong(columns[2].trim());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InexactException("no time in the line " + line);
        }
    }

    private static InputStreamReader reader(InputStream input) {
        return new InputStreamReader(input, StandardCharsets.US_ASCII);
    }
}
