package io.reelmill.jobs.recording;

import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.sweep.Sweep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notices what no message tells: recordings that fell silent or ran too long, and missing chunks that will not come, or came late. */
@Component
@OnWorkers
final class RecordingSweep implements Sweep {

    private final RecordingStore recordings;
    private final RecordingIntake intake;
    private final LateChunks late;
    private final AssemblyWork assembly;
    private final Transactions transactions;
    private final VideoStore videos;
    private final RecordingProperties properties;

    RecordingSweep(
            RecordingStore recordings,
            RecordingIntake intake,
            LateChunks late,
            AssemblyWork assembly,
            Transactions transactions,
            VideoStore videos,
            RecordingProperties properties) {
        this.recordings = recordings;
        this.intake = intake;
        this.late = late;
        this.assembly = assembly;
        this.transactions = transactions;
        this.videos = videos;
        this.properties = properties;
    }

    @Override
    public String id() {
        return "recordings";
    }

    @Override
    public String name() {
        return "Notice recordings that stalled or ended";
    }

    @Override
    public String cron() {
        return "*/5 * * * * *";
    }

    @Override
    public void run() {
        recordings.expired().forEach(over -> intake.end(over.recording(), over.by(), Optional.empty()));
        recordings.silent(properties.stalledAfter()).forEach(intake::stall);
        recordings.unassembled().forEach(this::assemble);
        late.takeIn();
    }

    private void assemble(Recording recording) {
        transactions.inTransaction(() -> videos.lock(recording.video()).ifPresent(assembly::prepareIfDue));
    }
}
