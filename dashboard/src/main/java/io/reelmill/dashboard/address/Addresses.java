package io.reelmill.dashboard.address;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes absolute addresses, as whoever sent the current request can reach them. */
@Component
public class Addresses {

    private final AddressProperties properties;

    Addresses(AddressProperties properties) {
        this.properties = properties;
    }

    /** Of one of this application's pages or API paths; {@code path} begins with a slash. */
    public String of(String path) {
        return beginning(properties.publicUrl()) + path;
    }

    /** Of the playlist that players are pointed to; never changes. */
    public String playlistOf(VideoId video) {
        return ofMedia("/media/" + video + "/master.m3u8");
    }

    /** Of an object that was made of a video; whoever serves {@code /media} finds it there. */
    public String of(ObjectKey object) {
        String everything = FilmObjects.EVERYTHING;
        if (!object.value().startsWith(everything)) {
            throw new IllegalArgumentException("not an object of a video: " + object);
        }
        return ofMedia("/media/" + object.value().substring(everything.length()));
    }

    /** Of what is served below {@code /media}; {@code path} begins with that. */
    public String ofMedia(String path) {
        URI media = properties.publicMediaUrl();
        return beginning(media == null ? properties.publicUrl() : media) + path;
    }

    private static String beginning(@Nullable URI configured) {
        String beginning = configured == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured.toString();
        return beginning.endsWith("/") ? beginning.substring(0, beginning.length() - 1) : beginning;
    }
}
