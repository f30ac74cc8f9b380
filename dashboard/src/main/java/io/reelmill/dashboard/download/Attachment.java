package io.reelmill.dashboard.download;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Says that an answer is a file to keep, and what it is called. */
final class Attachment {

    private Attachment() {}

    static void name(HttpServletResponse response, String filename) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(filename, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
