package io.reelmill.dashboard.download;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The media type of an original, as far as its file name tells it. Never one that a browser would show as a page. */
final class OriginalType {

    private static final Map<String, String> BY_ENDING = Map.of(
            "mp4", "video/mp4",
            "m4v", "video/mp4",
            "mov", "video/quicktime",
            "mkv", "video/matroska",
            "webm", "video/webm",
            "avi", "video/vnd.avi",
            "ts", "video/mp2t",
            "mpg", "video/mpeg",
            "flv", "video/x-flv",
            "3gp", "video/3gpp");

    private OriginalType() {}

    static MediaType of(String filename) {
        String ending = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending))
                .map(MediaType::parseMediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
