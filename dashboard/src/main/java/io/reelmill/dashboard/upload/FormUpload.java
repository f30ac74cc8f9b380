package io.reelmill.dashboard.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.upload.FilmReceiver.Landed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a film that comes as a form, from a program or from a page. */
@Component
public class FormUpload {

    private final FilmReceiver receiver;
    private final NewVideos newVideos;
    private final VideoFieldReader reader;

    FormUpload(FilmReceiver receiver, NewVideos newVideos, VideoFieldReader reader) {
        this.receiver = receiver;
        this.newVideos = newVideos;
        this.reader = reader;
    }

    /**
     * Streams the form's file into the store and makes a video of it.
     *
     * @param fields those of the query, to which the form's are added
     * @param key the caller's idempotency key, checked
     */
    public Video take(Owner owner, Fields fields, @Nullable String key, HttpServletRequest request) throws IOException {
        receiver.expect(request.getContentLengthLong());
        Landed film = new FilmForm(receiver, fields).read(request.getContentType(), request.getInputStream());
        return newVideos.make(owner, film, checked(film, fields), key);
    }

    private VideoFields checked(Landed film, Fields fields) {
        try {
            return reader.read(fields);
        } catch (ProblemException refused) {
            receiver.discard(film);
            throw refused;
        }
    }
}
