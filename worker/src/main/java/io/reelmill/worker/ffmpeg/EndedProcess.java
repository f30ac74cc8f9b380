package io.reelmill.worker.ffmpeg;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** A process that ended, whose output can still be read: for a library that wants to have started it itself. */
final class EndedProcess extends Process {

    private final InputStream output;
    private final int status;

    EndedProcess(byte[] output, int status) {
        this.output = new ByteArrayInputStream(output);
        this.status = status;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
        return status;
    }

    @Override
    public int exitValue() {
        return status;
    }

    @Override
    public void destroy() {
        // it ended
    }
}
