package io.reelmill.dashboard.playback;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/**
 * A segment, init segment or thumbnail of a film: the only objects of a video that are served, whatever else lies beside
 * them.
 */
record MediaObject(VideoId video, ObjectKey key, MediaType type) {

    /** An attempt's folder, for pictures a rung in it, and a file of the names that each kind of work writes. */
    private enum Kind {
        PICTURE("encode-[0-9]+-a[0-9]+/[\\w.~-]+/(?:init\\.mp4|[0-9]{1,9}\\.m4s)", "video/mp4"),
        SOUND("audio-[\\w.~-]+/(?:init\\.mp4|[0-9]{1,9}\\.m4s)", "audio/mp4"),
        STILL("thumbnails-[0-9]+-a[0-9]+/(?:poster|storyboard|still-[0-9]{1,3})\\.jpg", "image/jpeg"),
        SMALL("thumbnails-[0-9]+-a[0-9]+/(?:card|preview)\\.webp", "image/webp"),
        CUES("thumbnails-[0-9]+-a[0-9]+/storyboard\\.vtt", "text/vtt");

        private final Pattern path;
        private final MediaType type;

        Kind(String path, String type) {
            this.path = Pattern.compile("v[1-9][0-9]{0,8}/" + path);
            this.type = MediaType.parseMediaType(type);
        }
    }

    /** The object at {@code path} below a video's address, or none where that is no address of one. */
    static Optional<MediaObject> at(VideoId video, String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path.matcher(path).matches())
                .findFirst()
                .flatMap(kind -> ObjectKey.parse(FilmObjects.everythingOf(video) + path)
                        .map(key -> new MediaObject(video, key, kind.type)));
    }
}
