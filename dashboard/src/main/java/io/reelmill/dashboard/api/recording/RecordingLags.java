package io.reelmill.dashboard.api.recording;

import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.video.ProgressMeter;
import org.springframework.stereotype.Component;

/** Measures how far films of recordings are behind. */
@Component
public class RecordingLags {

    private final ChunkStore chunks;
    private final WorkStore works;
    private final ProgressMeter meter;

    RecordingLags(ChunkStore chunks, WorkStore works, ProgressMeter meter) {
        this.chunks = chunks;
        this.works = works;
        this.meter = meter;
    }

    public RecordingLag of(Recording recording, Video video) {
        return RecordingLag.of(
                chunks.recorded(recording.id()),
                video.plan(),
                works.ofVideo(video.id()),
                meter.read(video).left());
    }
}
