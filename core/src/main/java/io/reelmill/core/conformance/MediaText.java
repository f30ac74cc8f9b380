package io.reelmill.core.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a media playlist's text says, read without our own writer's help.
 *
 * @param type empty where it says none
 */
record MediaText(int targetDuration, String type, boolean ended, boolean independent, List<Listed> segments) {

    /**
     * One listed segment.
     *
     * @param map address of its init segment, empty where there is none
     * @param breaks whether a discontinuity is before it
     * @param time what it says of when it was; empty where it says nothing
     */
    record Listed(String uri, double seconds, String map, boolean breaks, Optional<Instant> time) {}

    MediaText {
        segments = List.copyOf(segments);
    }

    static MediaText parse(String text) {
        int targetDuration = 0;
        String type = "";
        String map = "";
        double seconds = 0;
        boolean breaks = false;
        Optional<Instant> time = Optional.empty();
        List<Listed> segments = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#EXT-X-TARGETDURATION:")) {
                targetDuration = Integer.parseInt(value(line));
            } else if (line.startsWith("#EXT-X-PLAYLIST-TYPE:")) {
                type = value(line);
            } else if (line.startsWith("#EXT-X-MAP:")) {
                map = Attributes.parse(value(line)).get("URI");
            } else if (line.equals("#EXT-X-DISCONTINUITY")) {
                breaks = true;
            } else if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME:")) {
                time = Optional.of(Instant.parse(value(line)));
            } else if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(value(line).split(",", 2)[0]);
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                segments.add(new Listed(line, seconds, map, breaks, time));
                breaks = false;
                time = Optional.empty();
            }
        }
        return new MediaText(
                targetDuration,
                type,
                text.contains("#EXT-X-ENDLIST\n"),
                text.contains("#EXT-X-INDEPENDENT-SEGMENTS\n"),
                segments);
    }

    double seconds() {
        return segments.stream().mapToDouble(Listed::seconds).sum();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1);
    }
}
