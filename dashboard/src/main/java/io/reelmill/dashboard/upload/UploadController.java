package io.reelmill.dashboard.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.KeyedRequest;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.dashboard.api.video.VideoAnswers;
import io.reelmill.dashboard.api.video.VideoJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes films: as a form, or as the body itself with the fields in the query. */
@RestController
class UploadController {

    private static final String FORM = "multipart/form-data";

    private final FormUpload forms;
    private final BodyUpload bodies;
    private final StrictJson json;
    private final VideoAnswers answers;

    UploadController(FormUpload forms, BodyUpload bodies, StrictJson json, VideoAnswers answers) {
        this.forms = forms;
        this.bodies = bodies;
        this.json = json;
        this.answers = answers;
    }

    @PostMapping("/api/v1/videos")
    ResponseEntity<VideoJson> post(
            Owner owner,
            Fields fields,
            @RequestHeader(name = KeyedRequest.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        String contentType = request.getContentType();
        if (StrictJson.isJson(contentType)) {
            throw json.read(request, SourceElsewhere.class).notYet();
        }
        boolean isForm =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
        return created(
                isForm
                        ? forms.take(owner, fields, KeyedRequest.checked(key), request)
                        : bodies.take(owner, fields, KeyedRequest.checked(key), request));
    }

    /** What {@code curl -T film.mp4 …/videos/} sends; what elsewhere is an id is the file's name here. */
    @PutMapping({"/api/v1/videos/{id}", "/api/v1/videos/"})
    ResponseEntity<VideoJson> put(
            Owner owner,
            Fields fields,
            @PathVariable(name = "id", required = false) @Nullable String filename,
            @RequestHeader(name = KeyedRequest.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        if (filename != null) {
            fields.addDefault("filename", filename);
        }
        return created(bodies.take(owner, fields, KeyedRequest.checked(key), request));
    }

    private ResponseEntity<VideoJson> created(Video video) {
        return answers.answer(
                video, ResponseEntity.status(HttpStatus.CREATED).location(URI.create(answers.addressOf(video))));
    }
}
