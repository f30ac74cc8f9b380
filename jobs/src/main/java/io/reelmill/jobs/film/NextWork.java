package io.reelmill.jobs.film;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the work that becomes possible as a film grows. Whoever calls has locked the film's video. */
@Component
public class NextWork {

    private static final List<WorkKind> MAKING = List.of(WorkKind.ENCODE, WorkKind.AUDIO);

    private final WorkStore works;
    private final WorkQueue queue;
    private final ThumbnailStore thumbnails;
    private final RecordingStore recordings;

    NextWork(WorkStore works, WorkQueue queue, ThumbnailStore thumbnails, RecordingStore recordings) {
        this.works = works;
        this.queue = queue;
        this.thumbnails = thumbnails;
        this.recordings = recordings;
    }

    /** Of a film that can be played already, so that no thumbnail delays its first second. */
    void thumbnailsIfDue(Video video, FilmPlan plan) {
        ThumbnailWork.due(
                        video,
                        plan,
                        works.ofVideo(video.id()),
                        thumbnails.of(video.id(), video.version()),
                        recordings.isGrowing(video.id()))
                .ifPresent(this::write);
    }

    /** Of a film that is still being made: once everything is encoded and thumbnails are made, or have failed at least once. */
    public void finishIfDue(Video video) {
        boolean whole = video.status() == VideoStatus.PROCESSING && !recordings.isGrowing(video.id());
        if (whole && works.unfinished(video.id(), video.version(), MAKING) == 0) {
            List<Work> all = works.ofVideo(video.id());
            if (ThumbnailWork.outOfTheWay(all) && all.stream().noneMatch(work -> work.kind() == WorkKind.FINISH)) {
                write(finish(video));
            }
        }
    }

    private void write(NewWork work) {
        queue.enqueue(works.add(List.of(work)));
    }

    private static NewWork finish(Video video) {
        return new NewWork(
                WorkId.random(),
                video.id(),
                WorkKind.FINISH,
                video.version(),
                null,
                0,
                video.priority(),
                0,
                "Finish " + video.title());
    }
}
