package io.reelmill.dashboard.upload;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that ends with an exception where it grows too large, and remembers why it could not be read to its end. */
public final class LimitedBody extends FilterInputStream {

    private final long mostBytes;
    private long bytes;
    private @Nullable RequestProblem problem;

    public LimitedBody(InputStream body, long mostBytes) {
        super(body);
        this.mostBytes = mostBytes;
    }

    /** Why reading failed, if it was the body's fault. */
    public Optional<ProblemException> problem() {
        return Optional.ofNullable(problem).map(kind -> ProblemException.of(kind, kind.title()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = received(into, offset, length);
        bytes += Math.max(read, 0);
        if (bytes > mostBytes) {
            problem = RequestProblem.SOURCE_TOO_LARGE;
            throw new IOException("the body is larger than " + mostBytes + " bytes");
        }
        return read;
    }

    private int received(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException lost) {
            problem = lost instanceof SocketTimeoutException ? RequestProblem.SLOW : RequestProblem.INCOMPLETE;
            throw lost;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        throw new UnsupportedOperationException("a film is read to its end");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
