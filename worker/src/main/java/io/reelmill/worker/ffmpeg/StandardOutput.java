package io.reelmill.worker.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * What is done with a program's standard output, on a thread of its own, until it ends. Whatever it throws ends the
 * program and is passed on to the caller of the run.
 */
public interface StandardOutput {

    /** Reads to the end; {@code alive} is to be called whenever there was progress. */
    void read(InputStream output, Runnable alive) throws IOException;

    /** Throws everything away; whatever is written is progress. */
    static StandardOutput discarded() {
        return (output, alive) -> {
            byte[] buffer = new byte[8192];
            while (output.read(buffer) >= 0) {
                alive.run();
            }
        };
    }

    /** Hands on each line, without its end; a line longer than {@code longest} characters is refused. */
    static StandardOutput lines(int longest, Consumer<String> each) {
        return (output, alive) -> BoundedLines.read(output, longest, line -> {
            alive.run();
            each.accept(line);
        });
    }

    /** Reads what ffmpeg writes for {@code -progress pipe:1}; only a frame, a time or a size that grew is progress. */
    static StandardOutput progress(Consumer<EncodeProgress> each) {
        return new ProgressOutput(each);
    }
}
