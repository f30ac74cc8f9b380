package io.reelmill.dashboard.playback;

import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.StoredObject;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

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
                .filter(found -> videos.find(found.video()).isPresent())
                .orElseThrow(SegmentController::nothingHere);
        StoredObject stored = objects.stat(object.key()).orElseThrow(SegmentController::nothingHere);
        if (new ServletWebRequest(request, response).checkNotModified(tag(stored))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
            return;
        }
        ByteRange range = range(stored, request, response);
        if (request.getMethod().equals("HEAD")) {
            describe(object, range, stored.sizeBytes(), response);
        } else {
            send(object, range, stored.sizeBytes(), response);
        }
    }

    private void send(MediaObject object, ByteRange range, long size, HttpServletResponse response) throws IOException {
        try (InputStream bytes = objects.open(object.key(), range.first(), range.length())) {
            describe(object, range, size, response);
            bytes.transferTo(response.getOutputStream());
        } catch (NoSuchObjectException justDeleted) {
            throw nothingHere();
        }
    }

    private static void describe(MediaObject object, ByteRange range, long size, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setContentType(object.type().toString());
        response.setContentLengthLong(range.length());
        if (range.length() < size) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.of(size));
        }
    }

    private static ByteRange range(StoredObject stored, HttpServletRequest request, HttpServletResponse response) {
        long size = stored.sizeBytes();
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        boolean applies = condition == null || condition.equals(tag(stored));
        try {
            return ByteRange.asked(applies ? request.getHeader(HttpHeaders.RANGE) : null, size)
                    .orElseGet(() -> new ByteRange(0, size - 1));
        } catch (IndexOutOfBoundsException outside) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw ProblemException.of(RequestProblem.RANGE, RequestProblem.RANGE.title());
        }
    }

    private static String tag(StoredObject stored) {
        return '"' + stored.etag().replace("\"", "") + '"';
    }

    private static ProblemException nothingHere() {
        return ProblemException.notFound("there is no such segment or thumbnail");
    }
}
