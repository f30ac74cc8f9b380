package io.reelmill.jobs.recording;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.recording.Arrival;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.LedgerKind;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingPhase;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes chunks. Bytes first, each time to a place of their own; then one transaction that adds the chunk, or finds that it
 * is there already.
 */
@Component
public class ChunkIntake {

    private final ObjectStore objects;
    private final Transactions transactions;
    private final VideoStore videos;
    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final RecordingLedger ledger;
    private final WorkStore works;
    private final WorkQueue queue;

    ChunkIntake(
            ObjectStore objects,
            Transactions transactions,
            VideoStore videos,
            RecordingStore recordings,
            ChunkStore chunks,
            RecordingLedger ledger,
            WorkStore works,
            WorkQueue queue) {
        this.objects = objects;
        this.transactions = transactions;
        this.videos = videos;
        this.recordings = recordings;
        this.chunks = chunks;
        this.ledger = ledger;
        this.works = works;
        this.queue = queue;
    }

    /** Streams a body to its end into the store; passes on whatever reading it throws, and leaves nothing behind then. */
    public Received receive(ObjectKey place, InputStream body) {
        return objects.receive(place, "application/octet-stream", body);
    }

    /** Forgets bytes that were received but are not wanted. */
    public void discard(ObjectKey place) {
        objects.delete(place);
    }

    /** Adds a chunk whose bytes are there. What is there already, or not wanted, is forgotten. */
    public Arrival accept(Recording recording, NewChunk chunk) {
        Arrival arrival = transactions.inTransaction(() -> videos.lock(recording.video())
                .map(video -> accept(video, chunk))
                .orElse(Arrival.GONE));
        if (arrival != Arrival.NEW && arrival != Arrival.LATE) {
            discard(chunk.object());
        }
        return arrival;
    }

    /** Adds what a stream was cut into, with the next number. */
    Arrival acceptNext(Recording recording, ObjectKey place, Received received, Instant startedAt) {
        return transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(recording.video());
            return video.isEmpty()
                    ? Arrival.GONE
                    : accept(
                            video.get(),
                            new NewChunk(
                                    recording.id(),
                                    chunks.nextNumber(recording.id()),
                                    place,
                                    received.sizeBytes(),
                                    received.sha256(),
                                    startedAt,
                                    null));
        });
    }

    private Arrival accept(Video video, NewChunk chunk) {
        Optional<Recording> recording = recordings.find(chunk.recording());
        if (recording.isEmpty()) {
            return Arrival.GONE;
        }
        Optional<Chunk> there = chunks.find(chunk.recording(), chunk.number());
        if (there.isPresent()) {
            return there.get().sha256().equals(chunk.sha256()) ? Arrival.SAME : Arrival.CONFLICT;
        }
        boolean late = chunks.add(chunk);
        queue.enqueue(works.add(List.of(look(video, chunk))));
        if (late) {
            ledger.note(
                    chunk.recording(),
                    List.of(new LedgerEntry(
                            LedgerKind.LATE,
                            0,
                            null,
                            List.of(chunk.number()),
                            "Chunk " + chunk.number()
                                    + " came when the film had gone on without it; it is taken in after the end")));
        }
        return recording.get().phase() == RecordingPhase.ENDED ? Arrival.LATE : Arrival.NEW;
    }

    private static NewWork look(Video video, NewChunk chunk) {
        return new NewWork(
                WorkId.random(),
                video.id(),
                WorkKind.CHUNK,
                video.version(),
                null,
                chunk.number(),
                video.priority(),
                chunk.number(),
                "Take in chunk " + chunk.number() + " of " + video.title());
    }
}
