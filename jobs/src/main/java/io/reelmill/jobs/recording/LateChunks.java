package io.reelmill.jobs.recording;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.LedgerKind;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.jobs.OnWorkers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes in chunks that a film went on without: begins the film's next version, whose line is made of everything that
 * came. Until that is ready, viewers see the version before.
 */
@Component
@OnWorkers
class LateChunks {

    private final RecordingStore recordings;
    private final RecordingLedger ledger;
    private final AssemblyWork assembly;
    private final Transactions transactions;
    private final VideoStore videos;
    private final EventLog events;
    private final RecordingProperties properties;

    LateChunks(
            RecordingStore recordings,
            RecordingLedger ledger,
            AssemblyWork assembly,
            Transactions transactions,
            VideoStore videos,
            EventLog events,
            RecordingProperties properties) {
        this.recordings = recordings;
        this.ledger = ledger;
        this.assembly = assembly;
        this.transactions = transactions;
        this.videos = videos;
        this.events = events;
        this.properties = properties;
    }

    /** What comes late together is taken in together. */
    void takeIn() {
        recordings.late(properties.lateQuiet()).forEach(this::makeAgain);
    }

    private void makeAgain(Recording recording) {
        transactions.inTransaction(() -> {
            // of several sweeps at once the first finds it in a state that allows it
            if (videos.lock(recording.video()).isPresent() && videos.makeAgain(recording.video())) {
                List<Integer> late = recordings.reopen(recording.id());
                Video video = videos.find(recording.video()).orElseThrow();
                ledger.note(recording.id(), List.of(entry(video, late)));
                events.write(new NewEvent(
                        EventType.RECORDING_LATE,
                        recording.owner(),
                        recording.video(),
                        Map.of("name", recording.name(), "version", video.version(), "chunks", late.size())));
                assembly.prepareIfDue(video);
            }
        });
    }

    private static LedgerEntry entry(Video video, List<Integer> late) {
        return new LedgerEntry(
                LedgerKind.LATE,
                0,
                null,
                late,
                "Made again as version " + video.version() + " with "
                        + (late.size() == 1 ? "chunk " + late.get(0) : late.size() + " chunks") + " that came late");
    }
}
