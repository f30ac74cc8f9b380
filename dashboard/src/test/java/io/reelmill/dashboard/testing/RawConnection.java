package io.reelmill.dashboard.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says exactly what it wants, also what no client would. */
public final class RawConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;

    public RawConnection(TestDashboard dashboard) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), dashboard.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Sends lines, each ended as HTTP ends them. */
    public RawConnection lines(String... lines) throws IOException {
        return text(String.join("\r\n", lines) + "\r\n");
    }

    public RawConnection text(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** Sends nothing more, and still listens. */
    public RawConnection halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything up to and including {@code end}. */
    public String readUntil(String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + read.toString(StandardCharsets.UTF_8));
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Everything until the other side closes. */
    public String readToEnd() throws IOException {
        return readToEnd(StandardCharsets.UTF_8);
    }

    /** The same of bytes that are no text. */
    public String readToEnd(Charset charset) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), charset);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
