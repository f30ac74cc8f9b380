package io.reelmill.dashboard.upload;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * What the headers of one part of a form say (RFC 7578).
 *
 * @param name of the field
 * @param filename null where the part is no file
 * @param contentType as the client says; null where it says nothing
 */
record PartHeaders(
        String name, @Nullable String filename, @Nullable String contentType) {

    private static final String DISPOSITION = "content-disposition";
    private static final String TYPE = "content-type";

    static PartHeaders parse(String headers) {
        ContentDisposition disposition = null;
        String type = null;
        for (String line : headers.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            String header = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (header.equals(DISPOSITION)) {
                disposition = disposition(line.substring(colon + 1).strip());
            } else if (header.equals(TYPE)) {
                type = line.substring(colon + 1).strip();
            }
        }
        if (disposition == null || !disposition.isFormData() || disposition.getName() == null) {
            throw ProblemException.of(RequestProblem.MALFORMED, "a part of the form has no name");
        }
        return new PartHeaders(disposition.getName(), unescaped(disposition.getFilename()), type);
    }

    private static ContentDisposition disposition(String header) {
        try {
            return ContentDisposition.parse(header);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(
                    RequestProblem.MALFORMED, "a part of the form has a Content-Disposition that cannot be read");
        }
    }

    /** Browsers escape these three, and nothing else (HTML, multipart/form-data encoding algorithm). */
    private static @Nullable String unescaped(@Nullable String filename) {
        return filename == null
                ? null
                : filename.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
