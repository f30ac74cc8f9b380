package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.source.SourceInspector;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import java.util.function.Consumer;

/**
 * Looks into sources with ffprobe. A source is hostile until probed: its first bytes decide whether ffprobe gets to see
 * it at all, which demuxers it may use is settled beforehand, and nothing but the source can be opened.
 */
public final class FfmpegSourceInspector implements SourceInspector {

    private final FfmpegPrograms programs;
    private final ProgramRunner runner;
    private final LoopbackReader loopback;
    private final ObjectStore store;
    private final SourceLimits limits;

    public FfmpegSourceInspector(
            FfmpegPrograms programs,
            ProgramRunner runner,
            LoopbackReader loopback,
            ObjectStore store,
            SourceLimits limits) {
        this.programs = programs;
        this.runner = runner;
        this.loopback = loopback;
        this.store = store;
        this.limits = limits;
    }

    @Override
    public Inspection inspect(ObjectKey object, long sizeBytes, Consumer<ProgramTrace> trouble)
            throws InterruptedException {
        if (sizeBytes == 0) {
            throw new FailureException(FailureCode.SOURCE_EMPTY, "it has no bytes");
        }
        ObjectBytes bytes = new ObjectBytes(store, object, sizeBytes);
        FirstBytes.refuse(bytes.read(0, FirstBytes.ENOUGH));
        try (LoopbackLease lease = loopback.lend(object, sizeBytes)) {
            LentSource source = new LentSource(programs, runner, lease, limits, trouble);
            return new OneInspection(object, bytes, source, limits).run();
        }
    }
}
