package io.reelmill.dashboard.document;

import static io.swagger.v3.oas.models.PathItem.HttpMethod.DELETE;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.GET;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.PATCH;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.POST;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.PUT;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.dashboard.document.Schemas.ObjectSchema;
import io.reelmill.dashboard.download.DownloadCodec;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;

/** What is written about videos. */
final class VideoWords {

    private static final String VIDEOS = "/api/v1/videos";
    private static final String VIDEO = VIDEOS + "/{id}";
    private static final String TAG = "Videos";

    private static final List<VideoStatus> VISIBLE = Arrays.stream(VideoStatus.values())
            .filter(status -> status != VideoStatus.DELETING)
            .toList();

    private VideoWords() {}

    static void write(Words words) {
        uploads(words);
        words.on(GET, VIDEOS)
                .called("listVideos", TAG, "List videos, newest first")
                .query("status", "only those in this status", Schemas.words(VISIBLE, VideoStatus::word))
                .query("q", "sought in title, file name and external id", Schemas.text())
                .query("externalId", "only the one with this external id", Schemas.text())
                .page()
                .answers(200, "A page of videos");
        one(words, GET, VIDEO)
                .called("getVideo", TAG, "Show a video")
                .answers(200, "The video")
                .polled();
        one(words, PATCH, VIDEO)
                .called("changeVideo", TAG, "Change a video")
                .more("What is not named stays. metadata takes the place of all that was there.")
                .takes("application/json", change())
                .answers(200, "The changed video")
                .header("ETag", "of this answer");
        one(words, DELETE, VIDEO)
                .called("deleteVideo", TAG, "Stop whatever runs for a video, then remove it and its files")
                .answers(202, "Gone for callers; its files follow")
                .sendsNothing();
        one(words, POST, VIDEO + "/cancel")
                .called("cancelVideo", TAG, "Stop whatever waits or runs for a video")
                .answers(200, "The cancelled video");
        one(words, POST, VIDEO + "/retry")
                .called("retryVideo", TAG, "Run again what failed or was cancelled")
                .more("What was made already stays.")
                .answers(200, "The video, on its way again");
        downloads(words);
        one(words, GET, VIDEO + "/conformance")
                .called("getConformance", TAG, "Hold a film to the rules of HLS, as it is served now")
                .answers(200, "What was found about each rule");
    }

    private static void downloads(Words words) {
        one(words, GET, VIDEO + "/download")
                .called("downloadVideo", TAG, "Go to the file of a film that fits best")
                .query(
                        "codec",
                        "h264: an MP4 of one rung with all sound; source: what was uploaded, as it was",
                        Schemas.words(List.of(DownloadCodec.values()), DownloadCodec::word))
                .query(
                        "height",
                        "the largest that is wanted, counted along the short side as rungs are named; "
                                + "without it the largest there is",
                        Schemas.number(1, 100_000, 100_000))
                .answers(302, "Location has the file's address")
                .header("Location", "of the file")
                .sendsNothing();
        one(words, GET, VIDEO + "/original")
                .called("getOriginal", TAG, "Get what was uploaded, whole or a range")
                .answers(200, "The bytes as they were sent")
                .sends("*/*", Schemas.binary())
                .header("ETag", "of the file")
                .header("Content-Disposition", "its name")
                .or(206, "The range that was asked for")
                .or(304, "Nothing changed");
    }

    private static void uploads(Words words) {
        OperationWords post = words.on(POST, VIDEOS)
                .called("createVideo", TAG, "Upload a film")
                .more("As a form, or as the body itself with the fields in the query. Bytes are stored as they come.");
        fields(post);
        post.query("filename", "as people know it; shown, never used as a path", Schemas.text())
                .takes("multipart/form-data", form())
                .takes("*/*", Schemas.binary())
                .answers(201, "The video, about to be made, or what this Idempotency-Key made before")
                .header("Location", "of the video");
        OperationWords put = words.on(PUT, VIDEO)
                .called("putVideo", TAG, "Upload a film under its file name")
                .more("What curl -T film.mp4 …/videos/ sends.")
                .path("id", "for PUT: the file's name");
        fields(put);
        put.takes("*/*", Schemas.binary())
                .answers(201, "The video, about to be made")
                .header("Location", "of the video");
        OperationWords nameless = words.on(PUT, VIDEOS + "/")
                .called("putNamelessVideo", TAG, "Upload a film that has no file name")
                .more("What curl -T - …/videos/ sends.");
        fields(nameless);
        nameless.takes("*/*", Schemas.binary())
                .answers(201, "The video, about to be made")
                .header("Location", "of the video");
    }

    private static void fields(OperationWords upload) {
        upload.query("title", "where not given, made from the file's name", Schemas.text())
                .query("externalId", "the caller's own id, given once", Schemas.text())
                .query("profile", "how it is made", Schemas.text())
                .query("priority", "how soon", priorities())
                .query("metadata", "an object of strings, as JSON; or one metadata[key] for each entry", Schemas.text())
                .query("thumbnailAt", "which frame is the poster, in seconds into the film", Schemas.seconds());
    }

    private static Schema<?> form() {
        return said(Schemas.object().with("file", Schemas.binary(), "the film"))
                .with("filename", Schemas.text(), "instead of the one that comes with the file")
                .with("profile", Schemas.text())
                .with("thumbnailAt", Schemas.seconds(), "which frame is the poster, in seconds into the film")
                .requiring("file");
    }

    private static Schema<?> change() {
        return said(Schemas.object()).requiring();
    }

    private static ObjectSchema said(ObjectSchema object) {
        return object.with("title", Schemas.text())
                .with("externalId", Schemas.text(), "the caller's own id, given once")
                .with("metadata", Schemas.strings())
                .with("priority", priorities());
    }

    private static Schema<?> priorities() {
        return Schemas.words(List.of(Priority.values()), Priority::word);
    }

    private static OperationWords one(Words words, HttpMethod method, String path) {
        return words.on(method, path).path("id", "the video's id");
    }
}
