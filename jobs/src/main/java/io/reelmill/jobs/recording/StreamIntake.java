package io.reelmill.jobs.recording;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.core.recording.Arrival;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.recording.stream.StreamCutter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes an endless body. It is cut into chunks as it comes, each stored and counted before the next begins; what is lost
 * with a connection, or with this process, is the chunk that was coming.
 */
@Component
public class StreamIntake {

    private static final Duration CHUNK = Duration.ofSeconds(1);

    private final ChunkIntake chunks;

    StreamIntake(ChunkIntake chunks) {
        this.chunks = chunks;
    }

    /** What became of a body. */
    public enum Taken {
        WHOLE,
        /** It broke off; what came before is kept. */
        BROKEN,
        /** It is nothing that can be cut. */
        UNKNOWN,
        /** The recording is gone. */
        GONE
    }

    /** Reads a body to its end, however long that takes. */
    public Taken take(Recording recording, InputStream body) throws IOException {
        Optional<StreamCutter> cutter = StreamCutter.of(body, CHUNK);
        if (cutter.isEmpty()) {
            return Taken.UNKNOWN;
        }
        Optional<InputStream> chunk = cutter.get().next();
        while (chunk.isPresent()) {
            if (!store(recording, chunk.get())) {
                return Taken.GONE;
            }
            chunk = cutter.get().next();
        }
        return cutter.get().broken().isPresent() ? Taken.BROKEN : Taken.WHOLE;
    }

    /** When a chunk began is told by its first bytes' coming: close enough to tell how long a sender was away. */
    private boolean store(Recording recording, InputStream chunk) {
        Instant startedAt = Instant.now();
        ObjectKey place = RecordingObjects.arrival(recording.video());
        Received received = chunks.receive(place, chunk);
        boolean there = chunks.acceptNext(recording, place, received, startedAt) != Arrival.GONE;
        if (!there) {
            chunks.discard(place);
        }
        return there;
    }
}
