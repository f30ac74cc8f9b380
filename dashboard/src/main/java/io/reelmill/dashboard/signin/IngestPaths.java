package io.reelmill.dashboard.signin;

import io.reelmill.core.recording.RecordingId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the token of a recording is good: to send its chunks and signs of life, and to end it. */
final class IngestPaths {

    private static final Pattern FEEDING =
            Pattern.compile("/api/v1/recordings/([0-9a-f-]{36})/(chunks/[^/]+|stream|heartbeat|finish)");

    private IngestPaths() {}

    static boolean cover(HttpServletRequest request, RecordingId recording) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher feeding = FEEDING.matcher(path);
        return feeding.matches() && feeding.group(1).equals(recording.toString());
    }
}
