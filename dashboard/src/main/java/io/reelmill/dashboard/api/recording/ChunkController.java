package io.reelmill.dashboard.api.recording;

import io.reelmill.core.recording.Arrival;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.recording.ChunkIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes chunks of recordings. */
@RestController
class ChunkController {

    private static final String STARTED_AT = "Reelmill-Started-At";
    private static final String DURATION = "Reelmill-Duration";
    private static final double LONGEST_SECONDS = 604_800;

    private final RecordingStore recordings;
    private final ChunkReceiver receiver;
    private final ChunkIntake intake;

    ChunkController(RecordingStore recordings, ChunkReceiver receiver, ChunkIntake intake) {
        this.recordings = recordings;
        this.receiver = receiver;
        this.intake = intake;
    }

    /** Sending the same again is safe: who does not know whether a chunk arrived repeats it. */
    @PutMapping("/api/v1/recordings/{id}/chunks/{number}")
    ResponseEntity<Void> put(
            @PathVariable String id,
            @PathVariable String number,
            @RequestHeader(name = ContentDigest.HEADER, required = false) @Nullable String digest,
            @RequestHeader(name = STARTED_AT, required = false) @Nullable String startedAt,
            @RequestHeader(name = DURATION, required = false) @Nullable String duration,
            Fields fields,
            HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        int numbered = Recordings.number(number);
        Recording recording = Recordings.find(recordings, id);
        ChunkReceiver.Said said =
                new ChunkReceiver.Said(ContentDigest.sha256(digest), moment(startedAt), seconds(duration));
        NewChunk chunk = receiver.receive(recording, numbered, said, request);
        return ResponseEntity.status(status(intake.accept(recording, chunk), chunk))
                .build();
    }

    private static HttpStatus status(Arrival arrival, NewChunk chunk) {
        return switch (arrival) {
            case NEW -> HttpStatus.CREATED;
            case SAME -> HttpStatus.OK;
            case LATE -> HttpStatus.ACCEPTED;
            case CONFLICT ->
                throw ProblemException.of(
                        RequestProblem.CHUNK_CONFLICT, "chunk " + chunk.number() + " has other bytes already");
            case GONE -> throw Recordings.none(chunk.recording());
        };
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw ProblemException.invalid(STARTED_AT, "must be a time as in RFC 3339, in UTC");
        }
    }

    private static @Nullable Double seconds(@Nullable String text) {
        if (text == null) {
            return null;
        }
        double seconds = text.matches("[0-9]{1,6}(\\.[0-9]{1,9})?") ? Double.parseDouble(text) : 0;
        if (seconds <= 0 || seconds > LONGEST_SECONDS) {
            throw ProblemException.invalid(DURATION, "must be a number of seconds above 0");
        }
        return seconds;
    }
}
