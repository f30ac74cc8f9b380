package io.reelmill.jobs.flow;

import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.OnWorkers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes one file of a recording whose line is closed, lets it be downloaded, and only then removes what it makes
 * superfluous. The first step ends with the file read back and found right, so that it is never made twice.
 */
@Component
@OnWorkers
class JoinFlow implements WorkHandler {

    private static final String JOINED = "joined";

    private final FlowRunner flows;
    private final RecordingStore recordings;
    private final LineJoining joining;
    private final JoinedRecord record;
    private final SpentChunks spent;

    JoinFlow(FlowRunner flows, RecordingStore recordings, LineJoining joining, JoinedRecord record, SpentChunks spent) {
        this.flows = flows;
        this.recordings = recordings;
        this.joining = joining;
        this.record = record;
        this.spent = spent;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.JOIN;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        Optional<Recording> recording = recordings.ofVideo(running.work().video());
        if (recording.isPresent() && record.isWanted(running)) {
            run(recording.get(), running);
        }
    }

    private void run(Recording recording, RunningWork running) throws InterruptedException {
        flows.run(
                "join",
                running,
                List.of(
                        new FlowStep("join", notes -> notes.leave(JOINED, joining.join(recording, running))),
                        FlowStep.recording(
                                "publish",
                                notes -> record.publish(recording, running, notes.read(JOINED, JoinedFilm.class))),
                        new FlowStep(
                                "tidy",
                                notes -> spent.remove(recording, notes.read(JOINED, JoinedFilm.class), running)),
                        FlowStep.recording("end", notes -> record.end(running))));
    }
}
