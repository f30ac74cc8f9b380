package io.reelmill.dashboard.api.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingQuery;
import io.reelmill.core.recording.RecordingStatus;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.KeyedRequest;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.api.Outcomes;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.reelmill.jobs.recording.Begun;
import io.reelmill.jobs.recording.RecordingIntake;
import io.reelmill.jobs.video.VideoActions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins, shows, ends and removes recordings. */
@RestController
@RequestMapping("/api/v1/recordings")
class RecordingController {

    private final RecordingStore recordings;
    private final VideoStore videos;
    private final Beginnings beginnings;
    private final RecordingIntake intake;
    private final VideoActions actions;
    private final RecordingAnswers answers;
    private final ProfileCatalog profiles;
    private final StrictJson json;

    RecordingController(
            RecordingStore recordings,
            VideoStore videos,
            Beginnings beginnings,
            RecordingIntake intake,
            VideoActions actions,
            RecordingAnswers answers,
            ProfileCatalog profiles,
            StrictJson json) {
        this.recordings = recordings;
        this.videos = videos;
        this.beginnings = beginnings;
        this.intake = intake;
        this.actions = actions;
        this.answers = answers;
        this.profiles = profiles;
        this.json = json;
    }

    /** The name of one that runs joins it, whoever asks: a recorder that was started anew, or a second one. */
    @PostMapping
    ResponseEntity<RecordingJson> begin(
            Owner owner,
            Fields fields,
            @RequestHeader(name = KeyedRequest.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        BeginJson asked = json.read(request, BeginJson.class);
        Begun begun = beginnings.begin(asked.checked(owner, profiles), KeyedRequest.checked(key));
        Recording recording = begun.recording();
        return ResponseEntity.status(begun.anew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(answers.addressOf(recording)))
                .body(answers.opened(begun, videoOf(recording)));
    }

    @GetMapping
    Listing<RecordingJson> list(Fields fields) {
        int limit = fields.takeLimit();
        RecordingQuery query = new RecordingQuery(
                fields.takeChoice("status", List.of(RecordingStatus.values()), RecordingStatus::word)
                        .orElse(null),
                limit + 1,
                fields.takeCursor()
                        .map(cursor -> new RecordingQuery.Position(cursor.createdAt(), new RecordingId(cursor.id())))
                        .orElse(null));
        fields.refuseRest();
        List<Recording> found = recordings.list(query);
        Map<VideoId, Video> becoming = videos
                .findAll(found.stream().map(Recording::video).toList())
                .stream()
                .collect(Collectors.toMap(Video::id, Function.identity()));
        List<Recording> there = found.stream()
                .filter(recording -> becoming.containsKey(recording.video()))
                .toList();
        return Listing.page(
                there,
                limit,
                answers.inListOf(there, becoming),
                last -> new Cursor(last.startedAt(), last.id().value()));
    }

    @GetMapping("/{id}")
    ResponseEntity<RecordingJson> show(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        Recording recording = Recordings.find(recordings, id);
        return answers.answer(recording, videoOf(recording), ResponseEntity.ok());
    }

    /** {@code {"lastChunk": n}} may say which chunk was sent last. */
    @PostMapping("/{id}/heartbeat")
    ResponseEntity<Void> heartbeat(@PathVariable String id, Fields fields, HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        Recording recording = Recordings.find(recordings, id);
        if (hasBody(request)) {
            Recordings.number(
                    "lastChunk", json.read(request, HeartbeatJson.class).lastChunk());
        }
        recordings.heartbeat(recording.id());
        return ResponseEntity.noContent().build();
    }

    /** Ending what has ended changes nothing and is no error. */
    @PostMapping("/{id}/finish")
    ResponseEntity<RecordingJson> finish(@PathVariable String id, Fields fields, HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        Recording recording = Recordings.find(recordings, id);
        Optional<Integer> chunks = hasBody(request)
                ? Recordings.number(
                        "chunks", json.read(request, FinishJson.class).chunks())
                : Optional.empty();
        intake.end(recording, EndedBy.FINISH, chunks);
        Recording ended = Recordings.find(recordings, id);
        return answers.answer(ended, videoOf(ended), ResponseEntity.accepted());
    }

    /** Its video goes with it, and its name is free at once. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        Recording recording = Recordings.find(recordings, id);
        Outcomes.require(actions.delete(recording.video()), () -> Recordings.none(id));
        intake.end(recording, EndedBy.FINISH, Optional.empty());
        return ResponseEntity.accepted().build();
    }

    private Video videoOf(Recording recording) {
        return videos.find(recording.video()).orElseThrow(() -> Recordings.none(recording.id()));
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** A sign of life. */
    record HeartbeatJson(@Nullable Integer lastChunk) {}

    /** An end. */
    record FinishJson(@Nullable Integer chunks) {}
}
