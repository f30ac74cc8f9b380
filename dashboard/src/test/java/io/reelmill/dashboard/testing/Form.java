package io.reelmill.dashboard.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form as browsers send it. */
public final class Form {

    public static final String TYPE = "multipart/form-data; boundary=-----reel";

    private static final String DELIMITER = "-------reel";

    private final StringBuilder body = new StringBuilder();

    public Form field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
    }

    public Form file(String filename, String film) {
        return part(
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: video/mp4",
                film);
    }

    public Form part(String headers, String content) {
        body.append(DELIMITER)
                .append("\r\n")
                .append(headers)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
        return this;
    }

    /** What was added so far, without the end. */
    public String unfinished() {
        return body.toString();
    }

    public String whole() {
        return body + DELIMITER + "--\r\n";
    }

    public BodyPublisher publisher() {
        return BodyPublishers.ofString(whole());
    }
}
