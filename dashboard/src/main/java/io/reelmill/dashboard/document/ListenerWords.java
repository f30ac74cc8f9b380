package io.reelmill.dashboard.document;

import static io.swagger.v3.oas.models.PathItem.HttpMethod.GET;

import io.swagger.v3.oas.models.PathItem.HttpMethod;

/** What is written about events and playback. */
final class ListenerWords {

    private static final String EVENTS = "Events";
    private static final String PLAYBACK = "Playback";
    private static final String STREAM = "text/event-stream";
    private static final String HLS = "application/vnd.apple.mpegurl";

    private ListenerWords() {}

    static void write(Words words) {
        words.on(GET, "/api/v1/events")
                .called("listenToEvents", EVENTS, "Listen to what happens")
                .more("Begins now, or after the event that Last-Event-ID or after names.")
                .query("after", "id of the last event that is known already", Schemas.text())
                .answers(200, "Events with type, timestamp and data, for as long as somebody listens")
                .sends(STREAM, Schemas.text());
        words.on(GET, "/api/v1/videos/{id}/events")
                .called("listenToVideo", EVENTS, "Listen to what happens to a video")
                .more(
                        "Begins with its first event, or after the one that Last-Event-ID or after names; ends with the video. "
                                + "progress events carry no id: they are only worth something now.")
                .path("id", "the video's id")
                .query("after", "id of the last event that is known already", Schemas.text())
                .answers(200, "Events with type, timestamp and data")
                .sends(STREAM, Schemas.text());
        media(words, "/media/{id}/master.m3u8")
                .called("getPlaylist", PLAYBACK, "Get the playlist that players are pointed to")
                .answers(200, "A multivariant playlist; its address never changes")
                .sends(HLS, Schemas.text())
                .header("ETag", "of this answer")
                .or(304, "Nothing changed");
        media(words, "/media/{id}/{rendition}/index.m3u8")
                .called("getRenditionPlaylist", PLAYBACK, "Get the playlist of one rendition")
                .path("rendition", "its name")
                .answers(200, "A media playlist, growing until the film is ready")
                .sends(HLS, Schemas.text())
                .header("ETag", "of this answer")
                .or(304, "Nothing changed");
        media(words, "/media/{id}/v{version}/{path}")
                .called("getSegment", PLAYBACK, "Get a segment or a thumbnail, whole or a range")
                .path("version", "of the film")
                .path("path", "as a playlist or the video names it")
                .answers(200, "The segment or thumbnail, which never changes")
                .sends("video/mp4", Schemas.binary())
                .sends("audio/mp4", Schemas.binary())
                .sends("image/jpeg", Schemas.binary())
                .sends("image/webp", Schemas.binary())
                .sends("text/vtt", Schemas.text())
                .header("ETag", "of the segment or thumbnail")
                .or(206, "The range that was asked for")
                .or(304, "Nothing changed");
        media(words, "/media/{id}/downloads/v{version}/{rung}.mp4")
                .called("getRungFile", PLAYBACK, "Get a rung with all sound as one MP4, whole or a range")
                .more("Made of the published segments while it is sent; nothing is encoded anew.")
                .path("version", "of the film")
                .path("rung", "its name")
                .answers(200, "The file, which never changes")
                .sends("video/mp4", Schemas.binary())
                .header("ETag", "of the file")
                .header("Content-Disposition", "its name")
                .or(206, "The range that was asked for")
                .or(304, "Nothing changed");
    }

    private static OperationWords media(Words words, String path) {
        return words.on(HttpMethod.GET, path).path("id", "the video's id").withoutSignIn();
    }
}
