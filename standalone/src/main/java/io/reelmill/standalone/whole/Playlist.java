package io.reelmill.standalone.whole;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
