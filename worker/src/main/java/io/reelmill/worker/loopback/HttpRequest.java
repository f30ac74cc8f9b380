package io.reelmill.worker.loopback;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request without a body.
 *
 * @param headers by lower-case name
 */
record HttpRequest(String method, String path, Map<String, String> headers) {

    private static final int LONGEST_HEAD = 8192;

    /** The next request on a connection; none where the other side closed it instead. */
    static Optional<HttpRequest> read(InputStream in) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String[] lines = head.split("\r\n");
        String[] words = lines[0].split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("not a request: " + lines[0]);
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).trim());
            }
        }
        return Optional.of(new HttpRequest(words[0], words[1], Map.copyOf(headers)));
    }

    boolean keepsConnection() {
        return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (c == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
            if (head.length() == LONGEST_HEAD) {
                throw new IOException("a request's head is longer than " + LONGEST_HEAD);
            }
        }
        if (!head.isEmpty()) {
            throw new EOFException("half a request");
        }
        return "";
    }
}
