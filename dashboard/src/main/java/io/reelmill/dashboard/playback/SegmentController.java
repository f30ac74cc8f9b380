package io.reelmill.dashboard.playback;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.StoredObject;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves segments, init segments and thumbnails out of the object store, whole or a range; what has this address never
 * changes.
 */
@RestController
class SegmentController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final VideoStore videos;
    private final ObjectStore objects;

    SegmentController(VideoStore videos, ObjectStore objects) {
        this.videos = videos;
        this.objects = objects;
    }

    @GetMapping("/media/{id}/v{version:[0-9]+}/{*path}")
    void segment(
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MediaObject object = VideoId.parse(id)
                .flatMap(video -> MediaObject.at(video, "v" + version + path))
                .filter(found -> videos.exists(found.video()))
                .orElseThrow(SegmentController::nothingHere);
        StoredObject stored = objects.stat(object.key()).orElseThrow(SegmentController::nothingHere);
        new RangedBytes(
                        object.type(),
                        stored.sizeBytes(),
                        stored.etag().replace("\"", ""),
                        FOR_EVER,
                        (offset, length) -> objects.open(object.key(), offset, length))
                .answer(request, response);
    }

    private static ProblemException nothingHere() {
        return ProblemException.notFound("there is no such segment or thumbnail");
    }
}
