package io.reelmill.dashboard.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.dashboard.api.video.VideoAnswers;
import io.reelmill.dashboard.api.video.VideoJson;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.dashboard.upload.FilmReceiver.Landed;
import io.reelmill.jobs.profile.ProfileCatalog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    private static final String KEY = "Idempotency-Key";
    private static final String FORM = "multipart/form-data";

    private final FormUpload forms;
    private final FilmReceiver receiver;
    private final NewVideos newVideos;
    private final ProfileCatalog profiles;
    private final StrictJson json;
    private final VideoAnswers answers;

    UploadController(
            FormUpload forms,
            FilmReceiver receiver,
            NewVideos newVideos,
            ProfileCatalog profiles,
            StrictJson json,
            VideoAnswers answers) {
        this.forms = forms;
        this.receiver = receiver;
        this.newVideos = newVideos;
        this.profiles = profiles;
        this.json = json;
        this.answers = answers;
    }

    @PostMapping("/api/v1/videos")
    ResponseEntity<VideoJson> post(
            Owner owner,
            Fields fields,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        String contentType = request.getContentType();
        if (StrictJson.isJson(contentType)) {
            throw json.read(request, SourceElsewhere.class).notYet();
        }
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM)
                ? form(owner, fields, key, request)
                : body(owner, fields, key, request);
    }

    /** What {@code curl -T film.mp4 …/videos/} sends. */
    @PutMapping({"/api/v1/videos/{filename}", "/api/v1/videos/"})
    ResponseEntity<VideoJson> put(
            Owner owner,
            Fields fields,
            @PathVariable(required = false) @Nullable String filename,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        if (filename != null) {
            fields.addDefault("filename", filename);
        }
        return body(owner, fields, key, request);
    }

    private ResponseEntity<VideoJson> form(Owner owner, Fields fields, @Nullable String key, HttpServletRequest request)
            throws IOException {
        return created(forms.take(owner, fields, checked(key), request));
    }

    private ResponseEntity<VideoJson> body(Owner owner, Fields fields, @Nullable String key, HttpServletRequest request)
            throws IOException {
        Optional<String> checkedKey = checked(key);
        VideoFields checked = VideoFields.of(fields, profiles);
        if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            throw ProblemException.of(RequestProblem.MALFORMED, "the film must be the body of the request");
        }
        receiver.expect(request.getContentLengthLong());
        Landed film = receiver.receive(request.getInputStream(), request.getContentType());
        return created(newVideos.make(owner, film, checked, checkedKey));
    }

    private ResponseEntity<VideoJson> created(Video video) {
        return answers.answer(
                video, ResponseEntity.status(HttpStatus.CREATED).location(URI.create(answers.addressOf(video))));
    }

    private static Optional<String> checked(@Nullable String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw ProblemException.invalid(KEY, "must have 1 to 200 visible ASCII characters");
        }
        return Optional.ofNullable(key);
    }
}
