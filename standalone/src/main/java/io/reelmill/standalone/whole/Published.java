package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A film as players get it: every playlist, every segment. */
public record Published(Playlist multivariant, Map<String, Playlist> media) {

    public static Published fetch(Client client, String video) {
        URI address =
                URI.create(client.video(video).path("playback").path("hls").asString());
        Playlist multivariant = Playlist.fetch(client, address);
        Map<String, Playlist> media = new LinkedHashMap<>();
        Stream.concat(multivariant.entries().stream(), multivariant.attributes().stream())
                .forEach(playlist -> media.put(below(address, playlist), Playlist.fetch(client, playlist)));
        return new Published(multivariant, media);
    }

    /** Objects that the playlists name, relative to the video. */
    public List<String> objects() {
        List<String> named = new ArrayList<>();
        for (Playlist playlist : media.values()) {
            Stream.concat(playlist.attributes().stream(), playlist.entries().stream())
                    .forEach(object -> named.add(below(multivariant.address(), object)));
        }
        return named.stream().sorted().toList();
    }

    private static String below(URI multivariant, URI address) {
        return multivariant.resolve(".").relativize(address).getPath();
    }

    /** Per rendition the times and digest of every decoded frame, in order, as framemd5 tells them. */
    Map<String, List<String>> frames(Client client, Path folder) {
        Map<String, List<String>> frames = new LinkedHashMap<>();
        media.keySet().forEach(name -> frames.put(name, Ffmpeg.frames(joined(client, name, folder), folder)));
        return frames;
    }

    /** A rendition's init segment and segments, one after the other. */
    public Path joined(Client client, String name, Path folder) {
        Playlist playlist = Objects.requireNonNull(media.get(name), name);
        try {
            Path file = Files.createTempFile(folder, "joined", ".mp4");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (URI part : playlist.attributes()) {
                    out.write(client.fetch(part));
                }
                for (URI part : playlist.entries()) {
                    out.write(client.fetch(part));
                }
            }
            return file;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
