package io.reelmill.standalone.whole;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A playlist as it was fetched. */
public record Playlist(URI address, String text) {

    private static final Pattern ATTRIBUTE = Pattern.compile("URI=\"([^\"]+)\"");

    static Playlist fetch(Client client, URI address) {
        return new Playlist(address, new String(client.fetch(address), StandardCharsets.UTF_8));
    }

    /** Variants of a multivariant playlist, segments of a media playlist. */
    public List<URI> entries() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(address::resolve)
                .toList();
    }

    /** Sound of a multivariant playlist, init segments of a media playlist. */
    public List<URI> attributes() {
        return ATTRIBUTE
                .matcher(text)
                .results()
                .map(found -> address.resolve(found.group(1)))
                .distinct()
                .toList();
    }

    /** What lies between two discontinuities. */
    record Section(String text) {

        private static final Pattern BEGINS = Pattern.compile("#EXT-X-PROGRAM-DATE-TIME:(.*)");
        private static final Pattern DURATION = Pattern.compile("#EXTINF:([^,]*),");

        double seconds() {
            return DURATION.matcher(text)
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .sum();
        }

        Instant begins() {
            return BEGINS.matcher(text)
                    .results()
                    .map(found -> Instant.parse(found.group(1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    List<Section> sections() {
        return Arrays.stream(text.split("#EXT-X-DISCONTINUITY\n"))
                .map(Section::new)
                .toList();
    }

    boolean isSealed() {
        return text.contains("#EXT-X-ENDLIST");
    }

    /** The text without the names of segments, which tell the attempt that made them. */
    public String withoutNames() {
        return text.replaceAll("(?m)^[^#].*$", "segment").replaceAll("URI=\"[^\"]*\"", "URI");
    }
}
