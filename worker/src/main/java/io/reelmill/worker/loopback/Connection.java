package io.reelmill.worker.loopback;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** One connection of a reader: answers its requests one after the other until either side has enough. */
final class Connection implements Closeable {

    private final Socket socket;
    private final Function<String, Optional<LentObject>> lent;

    /** @param lent the object lent under a token */
    Connection(Socket socket, Function<String, Optional<LentObject>> lent) {
        this.socket = socket;
        this.lent = lent;
    }

    void serve() {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpRequest> request = HttpRequest.read(in);
                goesOn = request.isPresent() && answer(request.get(), out);
            }
        } catch (IOException cut) {
            // by the reader, by the lease, or because the store failed: the lease knows
        } catch (InterruptedException shutDown) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether another request may follow */
    private boolean answer(HttpRequest request, OutputStream out) throws IOException, InterruptedException {
        boolean head = request.method().equals("HEAD");
        if (!head && !request.method().equals("GET")) {
            return refuse(out, "405 Method Not Allowed", "Allow: GET, HEAD\r\n");
        }
        Optional<LentObject> object = lent.apply(request.path().substring(1));
        if (object.isEmpty()) {
            return refuse(out, "404 Not Found", "");
        }
        if (!object.get().admit(socket)) {
            return refuse(out, "503 Service Unavailable", "");
        }
        try {
            return serve(object.get(), request, head, out);
        } finally {
            object.get().leave(socket);
        }
    }

    private boolean serve(LentObject object, HttpRequest request, boolean head, OutputStream out)
            throws IOException, InterruptedException {
        String wanted = request.headers().get("range");
        Optional<ByteRange> range =
                wanted == null ? Optional.of(ByteRange.whole(object.size())) : ByteRange.of(wanted, object.size());
        if (range.isEmpty()) {
            return refuse(out, "416 Range Not Satisfiable", "Content-Range: bytes */" + object.size() + "\r\n");
        }
        boolean goesOn = request.keepsConnection();
        out.write(head(object, range.get(), goesOn));
        if (!head) {
            send(object, range.get(), out);
        }
        out.flush();
        return goesOn;
    }

    private static byte[] head(LentObject object, ByteRange range, boolean goesOn) {
        String head = (range.partial() ? "HTTP/1.1 206 Partial Content\r\n" : "HTTP/1.1 200 OK\r\n")
                + "Content-Type: application/octet-stream\r\n"
                + "Accept-Ranges: bytes\r\n"
                + "Content-Length: " + range.length() + "\r\n"
                + (range.partial() ? "Content-Range: " + range.contentRange(object.size()) + "\r\n" : "")
                + "Connection: " + (goesOn ? "keep-alive" : "close") + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads further ahead the longer a reader reads on without jumping. */
    private static void send(LentObject object, ByteRange range, OutputStream out)
            throws IOException, InterruptedException {
        long position = range.first();
        int ahead = 0;
        while (position <= range.last()) {
            byte[] block = object.block(position / object.blockBytes(), ahead);
            int from = (int) (position % object.blockBytes());
            int length = (int) Math.min(block.length - from, range.last() - position + 1);
            out.write(block, from, length);
            position += length;
            ahead = 2 * ahead + 1;
        }
    }

    private static boolean refuse(OutputStream out, String status, String headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
    }

    @Override
    public void close() {
        LoopbackReader.closeQuietly(socket);
    }
}
