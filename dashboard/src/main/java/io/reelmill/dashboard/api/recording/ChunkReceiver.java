package io.reelmill.dashboard.api.recording;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.dashboard.upload.LimitedBody;
import io.reelmill.jobs.recording.ChunkIntake;
import io.reelmill.jobs.recording.RecordingProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets a chunk's bytes stream into the object store, and holds them to what was said of them. */
@Component
class ChunkReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkReceiver.class);

    private final ChunkIntake intake;
    private final RecordingProperties properties;

    ChunkReceiver(ChunkIntake intake, RecordingProperties properties) {
        this.intake = intake;
        this.properties = properties;
    }

    /** What its sender says of a chunk besides its number. */
    record Said(
            Optional<String> sha256,
            @Nullable Instant startedAt,
            @Nullable Double seconds) {}

    NewChunk receive(Recording recording, int number, Said said, HttpServletRequest request) throws IOException {
        expect(request);
        ObjectKey place = RecordingObjects.arrival(recording.video());
        Received received = receive(place, new LimitedBody(request.getInputStream(), mostBytes()));
        RequestProblem problem = problem(received, said);
        if (problem != null) {
            discard(place);
            throw ProblemException.of(problem, "chunk " + number + ": " + problem.title());
        }
        return new NewChunk(
                recording.id(),
                number,
                place,
                received.sizeBytes(),
                received.sha256(),
                said.startedAt(),
                said.seconds());
    }

    private void expect(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced > mostBytes()) {
            throw ProblemException.of(RequestProblem.SOURCE_TOO_LARGE, "a chunk has at most " + mostBytes() + " bytes");
        }
        if (announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            throw ProblemException.of(RequestProblem.MALFORMED, "the chunk must be the body of the request");
        }
    }

    private Received receive(ObjectKey place, LimitedBody body) {
        try {
            return intake.receive(place, body);
        } catch (RuntimeException failed) {
            throw body.problem().map(RuntimeException.class::cast).orElse(failed);
        }
    }

    private static @Nullable RequestProblem problem(Received received, Said said) {
        if (received.sizeBytes() == 0) {
            return RequestProblem.SOURCE_EMPTY;
        }
        boolean asSaid = said.sha256()
                .filter(digest -> !digest.equals(received.sha256()))
                .isEmpty();
        return asSaid ? null : RequestProblem.CHUNK_DIGEST;
    }

    private void discard(ObjectKey place) {
        try {
            intake.discard(place);
        } catch (RuntimeException storeAway) {
            LOG.warn("{} stays behind until its recording is removed", place, storeAway);
        }
    }

    private long mostBytes() {
        return properties.maxChunkBytes().toBytes();
    }
}
