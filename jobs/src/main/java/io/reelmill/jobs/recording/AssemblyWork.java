package io.reelmill.jobs.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes the work that makes a recording's line, and with it its film, longer: one at a time, when a segment's worth of
 * chunks is there, and a last one when nothing more can come; then the work that makes one file of it. Callers hold the
 * video's lock.
 */
@Component
public class AssemblyWork {

    private static final Duration SEGMENT = Duration.ofSeconds(FrameGrid.SEGMENT_SECONDS);
    private static final List<WorkKind> PREPARING = List.of(WorkKind.PREPARE);
    private static final Set<VideoStatus> ON_ITS_WAY =
            EnumSet.of(VideoStatus.ARRIVING, VideoStatus.QUEUED, VideoStatus.PROCESSING);

    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final WorkStore works;
    private final WorkQueue queue;

    AssemblyWork(RecordingStore recordings, ChunkStore chunks, WorkStore works, WorkQueue queue) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.works = works;
        this.queue = queue;
    }

    /** Does nothing for a video that is none of a recording, or whose line is being made longer already. */
    public void prepareIfDue(Video video) {
        if (ON_ITS_WAY.contains(video.status())
                && recordings.isGrowing(video.id())
                && works.unfinished(video.id(), video.version(), PREPARING) == 0) {
            recordings.ofVideo(video.id()).filter(this::isDue).ifPresent(recording -> prepare(video, recording));
        }
    }

    private boolean isDue(Recording recording) {
        return recordings.isComplete(recording.id()) || recording.live() && chunks.mayGrow(recording.id(), SEGMENT);
    }

    private void prepare(Video video, Recording recording) {
        write(video, WorkKind.PREPARE, recordings.nextPreparation(recording.id()), 0, "Assemble ");
    }

    /**
     * Makes one file of a line that can grow no more: after all of its film, which is what people wait for.
     *
     * @param last number of the work that closed the line
     * @param length of the line
     */
    public void join(Video video, int last, Duration length) {
        write(video, WorkKind.JOIN, last, length.toMillis(), "Join ");
    }

    private void write(Video video, WorkKind kind, int ordinal, long rank, String what) {
        queue.enqueue(works.add(List.of(new NewWork(
                WorkId.random(),
                video.id(),
                kind,
                video.version(),
                null,
                ordinal,
                video.priority(),
                rank,
                what + video.title()))));
    }

    /** Goes on without a chunk of which nothing could be made. */
    public void goOnWithout(Video video, Work chunk, Failure why) {
        recordings.ofVideo(video.id()).ifPresent(recording -> chunks.refuse(recording.id(), chunk.ordinal(), why));
        prepareIfDue(video);
    }
}
