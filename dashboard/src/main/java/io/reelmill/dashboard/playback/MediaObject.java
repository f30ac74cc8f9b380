package io.reelmill.dashboard.playback;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** A segment or init segment of a film: the only objects of a video that are served, whatever else lies beside them. */
record MediaObject(VideoId video, ObjectKey key, MediaType type) {

    /** An attempt's folder, for pictures a rung in it, and a file of the names that encodes write. */
    private static final Pattern PATH = Pattern.compile(
            "(?<version>v[1-9][0-9]{0,8})/(?:(?<sound>audio-[\\w.~-]+)|encode-[0-9]+-a[0-9]+/[\\w.~-]+)/(?:init\\.mp4|[0-9]{1,9}\\.m4s)");

    private static final MediaType PICTURE = MediaType.parseMediaType("video/mp4");
    private static final MediaType SOUND = MediaType.parseMediaType("audio/mp4");

    /** The object at {@code path} below a video's address, or none where that is no address of one. */
    static Optional<MediaObject> at(VideoId video, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return ObjectKey.parse(FilmObjects.everythingOf(video) + path)
                .map(key -> new MediaObject(video, key, matcher.group("sound") == null ? PICTURE : SOUND));
    }
}
