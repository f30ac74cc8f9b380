package io.reelmill.jobs.recording;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.Part;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.source.Remuxer;
import io.reelmill.core.source.SourceInspector;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes a part of a chunk: looks into what came, copies picture and sound into a file of ours, and looks into that. */
@Component
@OnWorkers
class PartMaking {

    private static final String WRAPS = "mpegts";

    private final SourceInspector inspector;
    private final Remuxer remuxer;
    private final WorkStore works;

    PartMaking(SourceInspector inspector, Remuxer remuxer, WorkStore works) {
        this.inspector = inspector;
        this.remuxer = remuxer;
        this.works = works;
    }

    /** @throws FailureException with a {@code SOURCE_*} code where nothing can be made of it */
    Part make(Chunk chunk, ObjectKey target, RunningWork running) throws InterruptedException {
        Consumer<ProgramTrace> trouble = trace -> works.trace(running.attempt(), trace);
        Inspection came = inspector.inspect(chunk.object(), chunk.sizeBytes(), trouble);
        running.progress(0.3);
        long size = remuxer.remux(came.reading(), came.facts(), target, running);
        Inspection made = inspector.inspect(target, size, trouble);
        if (!made.seekable()) {
            throw new FailureException(
                    FailureCode.SOURCE_UNREADABLE, "even rewritten it cannot be read in place: " + made.whyNot());
        }
        return new Part(
                target,
                size,
                made.facts(),
                made.grid().rate(),
                made.extent(),
                came.extent().startMicros(),
                came.reading().demuxer().equals(WRAPS));
    }
}
