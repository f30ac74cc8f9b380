package io.reelmill.jobs.recording.bucket;

import io.reelmill.core.access.Owner;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import io.reelmill.core.recording.Arrival;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.reelmill.jobs.recording.Beginning;
import io.reelmill.jobs.recording.ChunkIntake;
import io.reelmill.jobs.recording.RecordingIntake;
import io.reelmill.jobs.recording.RecordingProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Chunks that lie in the drop folder. What was taken is removed from there, so nothing is taken twice; where several
 * processes take the same at once, or one died before it removed what it had taken, the chunk's row says so.
 */
@Component
class RecordedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedObjects.class);
    private static final Owner BUCKET = new Owner("bucket");
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(16_200);

    /** Looked at in one go; the rest is found by the next look. */
    private static final int MOST = 1000;

    private final ObjectStore objects;
    private final RecordingStore recordings;
    private final RecordingIntake intake;
    private final ChunkIntake chunks;
    private final RecordingProperties properties;

    RecordedObjects(
            ObjectStore objects,
            RecordingStore recordings,
            RecordingIntake intake,
            ChunkIntake chunks,
            RecordingProperties properties) {
        this.objects = objects;
        this.recordings = recordings;
        this.intake = intake;
        this.chunks = chunks;
        this.properties = properties;
    }

    /** What lies there and can be a chunk. */
    List<StoredObject> waiting() {
        List<StoredObject> waiting = new ArrayList<>();
        try {
            objects.list(DroppedChunk.FOLDER, object -> {
                boolean chunk =
                        object.sizeBytes() > 0 && DroppedChunk.of(object.key()).isPresent();
                if (chunk && waiting.size() < MOST) {
                    waiting.add(object);
                }
            });
        } catch (FailureException storeAway) {
            LOG.debug("{} cannot be listed now", DroppedChunk.FOLDER, storeAway);
        }
        return waiting;
    }

    /** Takes one in; what goes wrong with it stays where it is, and does not hold up others. */
    void take(StoredObject object) {
        DroppedChunk.of(object.key()).ifPresent(chunk -> {
            try {
                take(object, chunk);
            } catch (NoSuchObjectException takenByAnother) {
                LOG.debug("{} was taken meanwhile", object.key());
            } catch (FailureException storeAway) {
                LOG.warn("{} stays for the next look", object.key(), storeAway);
            }
        });
    }

    private void take(StoredObject object, DroppedChunk chunk) {
        Optional<Recording> recording = recordingNamed(chunk.recording());
        if (recording.isEmpty()) {
            return;
        }
        if (object.sizeBytes() > properties.maxChunkBytes().toBytes()) {
            putAside(object, "it is larger than a chunk may be");
            return;
        }
        ObjectKey place = RecordingObjects.arrival(recording.get().video());
        Received received = copy(object, place);
        Arrival arrival = chunks.accept(
                recording.get(),
                new NewChunk(
                        recording.get().id(),
                        chunk.number(),
                        place,
                        received.sizeBytes(),
                        received.sha256(),
                        null,
                        null));
        if (arrival == Arrival.CONFLICT) {
            putAside(object, "other bytes are there under its number");
        } else if (arrival != Arrival.GONE) {
            objects.delete(object.key());
        }
    }

    private Optional<Recording> recordingNamed(String name) {
        return recordings
                .recent(name, properties.afterwards())
                .or(() -> intake.begin(new Beginning(BUCKET, name, null, ProfileCatalog.DEFAULT, IDLE, LONGEST, true))
                        .map(begun -> begun.recording()));
    }

    private Received copy(StoredObject object, ObjectKey place) {
        try (InputStream bytes = objects.open(object.key(), 0, object.sizeBytes())) {
            return chunks.receive(place, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void putAside(StoredObject object, String why) {
        LOG.warn("{} is no chunk: {}", object.key(), why);
        copy(object, DroppedChunk.aside(object.key()));
        objects.delete(object.key());
    }
}
