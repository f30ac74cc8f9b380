package io.reelmill.dashboard.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.dashboard.upload.FilmReceiver.Landed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes a film that is the body of a request itself. */
@Component
class BodyUpload {

    private final FilmReceiver receiver;
    private final NewVideos newVideos;
    private final VideoFieldReader reader;

    BodyUpload(FilmReceiver receiver, NewVideos newVideos, VideoFieldReader reader) {
        this.receiver = receiver;
        this.newVideos = newVideos;
        this.reader = reader;
    }

    /**
     * Streams the body into the store and makes a video of it; what can be refused before the body is, is.
     *
     * @param key the caller's idempotency key, checked
     */
    Video take(Owner owner, Fields fields, @Nullable String key, HttpServletRequest request) throws IOException {
        VideoFields checked = reader.read(fields);
        if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            throw ProblemException.of(RequestProblem.MALFORMED, "the film must be the body of the request");
        }
        receiver.expect(request.getContentLengthLong());
        Landed film = receiver.receive(request.getInputStream(), request.getContentType());
        return newVideos.make(owner, film, checked, key);
    }
}
