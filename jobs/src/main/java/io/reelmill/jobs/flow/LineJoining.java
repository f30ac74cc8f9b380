package io.reelmill.jobs.flow;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.join.JoinOrder;
import io.reelmill.core.join.JoinProof;
import io.reelmill.core.join.Joined;
import io.reelmill.core.join.Joiner;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.PlacedPart;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.source.SourceInspector;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Joins what is on a recording's line, and reads back what came of it. */
@Component
@OnWorkers
class LineJoining {

    /** Reading back takes about as long as copying. */
    private static final double MADE = 0.6;

    private final ChunkStore chunks;
    private final Joiner joiner;
    private final SourceInspector inspector;
    private final ObjectStore objects;
    private final WorkStore works;

    LineJoining(ChunkStore chunks, Joiner joiner, SourceInspector inspector, ObjectStore objects, WorkStore works) {
        this.chunks = chunks;
        this.joiner = joiner;
        this.inspector = inspector;
        this.objects = objects;
        this.works = works;
    }

    JoinedFilm join(Recording recording, RunningWork running) throws InterruptedException {
        JoinOrder order = order(recording);
        ObjectKey target = RecordingObjects.joined(running.work(), running.attempt());
        boolean right = false;
        try {
            Received received = make(order, target, running);
            running.milestone(order.parts().parts().size() + " parts joined, " + received.sizeBytes() + " bytes");
            running.progress(MADE);
            JoinProof.require(
                    order,
                    inspector.inspect(target, received.sizeBytes(), trace -> works.trace(running.attempt(), trace)));
            running.milestone("Read back: " + order.frames() + " frames, as recorded");
            right = true;
            return new JoinedFilm(target, received);
        } finally {
            if (!right) {
                objects.delete(target);
            }
        }
    }

    private Received make(JoinOrder order, ObjectKey target, RunningWork running) throws InterruptedException {
        try {
            Joined joined = joiner.join(order, target, running);
            works.trace(running.attempt(), joined.trace());
            return joined.received();
        } catch (EncodeException failed) {
            works.trace(running.attempt(), failed.trace());
            throw new FailureException(failed.failure().code(), failed.failure().detail(), failed);
        }
    }

    private JoinOrder order(Recording recording) {
        List<PlacedPart> line = chunks.all(recording.id()).stream()
                .flatMap(LineJoining::placed)
                .sorted(Comparator.comparingLong(PlacedPart::lineMicros))
                .toList();
        if (line.isEmpty()) {
            // chunks that came late are being taken in at this moment, for another version of the film
            throw new FailureException(FailureCode.JOIN_INEXACT, "the line is being made anew");
        }
        return JoinOrder.of(line);
    }

    private static Stream<PlacedPart> placed(Chunk chunk) {
        Part part = chunk.part();
        Long lineMicros = chunk.lineMicros();
        return part == null || lineMicros == null
                ? Stream.empty()
                : Stream.of(new PlacedPart(chunk.number(), part, lineMicros, null));
    }
}
