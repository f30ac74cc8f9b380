package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Client;
import io.reelmill.standalone.whole.Playlist;
import io.reelmill.standalone.whole.Published;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that two films of the same source have in common if nothing went wrong.
 *
 * @param playlists their texts without the names of segments, by rendition
 * @param bytes digests of all segments in order, by rendition
 */
record Shape(String multivariant, Map<String, String> playlists, Map<String, String> bytes) {

    static Shape of(Client client, Published film) {
        Map<String, String> playlists = new TreeMap<>();
        Map<String, String> bytes = new TreeMap<>();
        film.media().forEach((rendition, playlist) -> {
            playlists.put(rendition, playlist.withoutNames());
            bytes.put(rendition, digest(client, playlist));
        });
        return new Shape(film.multivariant().text(), playlists, bytes);
    }

    private static String digest(Client client, Playlist playlist) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (URI part : Stream.concat(playlist.attributes().stream(), playlist.entries().stream())
                    .toList()) {
                digest.update(client.fetch(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
