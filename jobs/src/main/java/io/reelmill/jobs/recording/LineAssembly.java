package io.reelmill.jobs.recording;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Line;
import io.reelmill.core.recording.LineFilm;
import io.reelmill.core.recording.LinePlanner;
import io.reelmill.core.recording.PartListing;
import io.reelmill.core.recording.PlacedPart;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.source.Footage;
import io.reelmill.core.source.PartList;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.RunningWork;
import io.reelmill.jobs.OnWorkers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what can be put on a recording's line now, and writes the list of parts that spans then read. */
@Component
@OnWorkers
public class LineAssembly {

    /** More than a clock needs to be recognised. */
    private static final int LOOKED_BACK = 20;

    private final RecordingStore recordings;
    private final ChunkStore store;
    private final ObjectStore objects;
    private final RecordingProperties properties;

    LineAssembly(RecordingStore recordings, ChunkStore store, ObjectStore objects, RecordingProperties properties) {
        this.recordings = recordings;
        this.store = store;
        this.objects = objects;
        this.properties = properties;
    }

    /** Nothing is settled by it: what it finds is recorded by whoever plans with it. */
    public Assembled assemble(Recording recording, Video video, RunningWork running) {
        boolean complete = recordings.isComplete(recording.id());
        List<Chunk> there = store.lastOnLine(recording.id(), LOOKED_BACK);
        List<Chunk> chunks = store.reached(recording.id(), properties.patience(), complete);
        int from = there.stream().mapToInt(Chunk::number).min().orElse(0);
        Line line = LinePlanner.plan(
                there,
                chunks,
                store.numbersFrom(recording.id(), from),
                complete ? Optional.ofNullable(recording.expectedChunks()) : Optional.empty());
        if (complete && there.isEmpty() && line.parts().isEmpty()) {
            throw new FailureException(
                    FailureCode.SOURCE_EMPTY,
                    recording.receivedChunks() == 0
                            ? "no chunk of the recording came"
                            : "nothing can be made of the chunks of the recording");
        }
        boolean longer = complete || !line.parts().isEmpty();
        return new Assembled(
                recording.id(),
                chunks.stream().map(Chunk::number).toList(),
                line,
                longer ? Optional.of(source(video, there, line.parts(), running)) : Optional.empty(),
                complete);
    }

    private Footage source(Video video, List<Chunk> there, List<PlacedPart> parts, RunningWork running) {
        ObjectKey folder = FilmObjects.folder(running.work(), running.attempt());
        PartListing listing = (take, list) -> {
            ObjectKey target = folder.child("parts-" + take);
            objects.put(target, PartList.CONTENT_TYPE, list.text().getBytes(StandardCharsets.UTF_8));
            return target;
        };
        FilmPlan plan = video.plan();
        SourceFacts facts = video.facts();
        return plan == null || facts == null
                ? LineFilm.beginning(parts, listing)
                : LineFilm.going(plan, facts, listed(plan), placed(there.get(0)), parts, listing);
    }

    private static PlacedPart placed(Chunk chunk) {
        return new PlacedPart(
                chunk.number(), Objects.requireNonNull(chunk.part()), Objects.requireNonNull(chunk.lineMicros()), null);
    }

    /** The parts of the last take. */
    private PartList listed(FilmPlan plan) {
        Reading reading = plan.takes().get(plan.takes().size() - 1).reading();
        try (InputStream text = objects.open(reading.object(), 0, reading.sizeBytes())) {
            return PartList.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
