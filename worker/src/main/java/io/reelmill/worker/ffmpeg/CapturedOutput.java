package io.reelmill.worker.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps a program's standard output whole, up to a limit beyond which the program is ended. */
public final class CapturedOutput implements StandardOutput {

    private final int mostBytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public CapturedOutput(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void read(InputStream output, Runnable alive) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
            alive.run();
            if (kept.size() + read > mostBytes) {
                throw new IOException("more than " + mostBytes + " bytes");
            }
            kept.write(buffer, 0, read);
        }
    }

    /** What was written; complete once the run has ended. */
    public byte[] bytes() {
        return kept.toByteArray();
    }
}
