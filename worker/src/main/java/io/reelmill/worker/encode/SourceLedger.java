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
final class SourceLedger implements Callable<Long> {

    private static final long NONE = Long.MIN_VALUE;

    private final SpanCut cut;
    private final Approach approach;
    private final OutputSocket socket;
    private final Runnable alive;
    private long last = NONE;
    private long missing;
    private volatile SourceFlaw flaw = SourceFlaw.NONE;

    /** @param alive is told of each line: on the way from a distant keyframe there is no other sign of life */
    SourceLedger(SpanCut cut, Approach approach, OutputSocket socket, Runnable alive) {
        this.cut = cut;
        this.approach = approach;
        this.socket = socket;
        this.alive = alive;
    }

    /** May be asked at any time. */
    SourceFlaw flaw() {
        return flaw;
    }

    /** @return for how many frames of the grid the source, although it has one for each, gave none */
    @Override
    public Long call() throws IOException {
        try (BufferedReader lines = new BufferedReader(reader(socket.accept()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                alive.run();
                if (!line.startsWith("#")) {
                    next(cut.frameAt(micros(line)));
                }
            }
        }
        if (last == NONE) {
            flaw = mayHaveEarlierOnes() ? SourceFlaw.BEGAN_LATE : SourceFlaw.NONE;
            throw new EndedEarlyException("the source gave no frame");
        }
        if (cut.oneToOne()) {
            missing += Math.max(0, cut.end() - 1 - last);
        }
        if (missing > cut.mayBeHeld()) {
            throw new EndedEarlyException(missing + " of " + cut.frames() + " frames are missing in the source");
        }
        return missing;
    }

    private void next(long frame) throws InexactException {
        if (last == NONE && frame > cut.first() && mayHaveEarlierOnes()) {
            flaw = SourceFlaw.BEGAN_LATE;
            throw new InexactException("reading began with frame " + frame + ", behind frame " + cut.first());
        }
        if (cut.oneToOne() && last != NONE && frame > cut.first() && frame < cut.end() && frame != last + 1) {
            if (!cut.tolerant()) {
                throw new InexactException("the source's frame " + frame + " follows its frame " + last);
            }
            missing += Math.max(0, frame - Math.max(last, cut.first() - 1) - 1);
        }
        last = Math.max(last, frame);
    }

    private boolean mayHaveEarlierOnes() {
        return !cut.beginsTake() && !approach.fromTheBeginning();
    }

    /** Columns: stream, decoding time, time, duration, size, checksum. */
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
