package io.reelmill.dashboard.pages;

import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.recording.RecordingLags;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a film's page says of its recording. */
@Component
class RecordingViews {

    private final RecordingStore recordings;
    private final RecordingLedger ledger;
    private final RecordingLags lags;
    private final Clock clock;

    RecordingViews(RecordingStore recordings, RecordingLedger ledger, RecordingLags lags, Clock clock) {
        this.recordings = recordings;
        this.ledger = ledger;
        this.lags = lags;
        this.clock = clock;
    }

    /** Empty where the film is of no recording. */
    Optional<RecordingView> of(Video video) {
        return recordings
                .ofVideo(video.id())
                .map(recording -> RecordingView.of(
                        recording, video, lags.of(recording, video), ledger.of(recording.id()), clock.instant()));
    }
}
