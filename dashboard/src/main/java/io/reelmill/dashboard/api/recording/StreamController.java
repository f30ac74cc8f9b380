package io.reelmill.dashboard.api.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.reelmill.jobs.recording.RecordingIntake;
import io.reelmill.jobs.recording.StreamIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes recordings as one body that lasts as long as they do. */
@RestController
class StreamController {

    private final RecordingStore recordings;
    private final RecordingIntake intake;
    private final StreamIntake streams;
    private final ProfileCatalog profiles;

    StreamController(RecordingStore recordings, RecordingIntake intake, StreamIntake streams, ProfileCatalog profiles) {
        this.recordings = recordings;
        this.intake = intake;
        this.streams = streams;
        this.profiles = profiles;
    }

    /** The end of the body is not the end of the recording: a new connection goes on. */
    @PutMapping("/api/v1/recordings/{id}/stream")
    ResponseEntity<Void> stream(@PathVariable String id, Fields fields, HttpServletRequest request) throws IOException {
        fields.refuseRest();
        return take(Recordings.find(recordings, id), request);
    }

    /** For senders that can only be given an address: it names the recording, which begins where none of it runs. */
    @PutMapping("/livestream/{name}.mkv")
    ResponseEntity<Void> livestream(Owner owner, @PathVariable String name, Fields fields, HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        BeginJson asked = new BeginJson(name, null, null, null, null, null);
        Recording recording = intake.begin(asked.checked(owner, profiles))
                .orElseThrow(() -> Recordings.none(name))
                .recording();
        return take(recording, request);
    }

    private ResponseEntity<Void> take(Recording recording, HttpServletRequest request) throws IOException {
        return switch (streams.take(recording, request.getInputStream())) {
            case WHOLE -> ResponseEntity.noContent().build();
            case BROKEN -> throw ProblemException.of(RequestProblem.INCOMPLETE, RequestProblem.INCOMPLETE.title());
            case UNKNOWN ->
                throw ProblemException.of(
                        RequestProblem.STREAM_UNKNOWN, "it begins like no Matroska, WebM, MPEG-TS or fragmented MP4");
            case GONE -> throw Recordings.none(recording.id());
        };
    }
}
