package io.reelmill.jobs.flow;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.source.Footage;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.recording.Assembled;
import io.reelmill.jobs.recording.AssemblyWork;
import io.reelmill.jobs.recording.LineAssembly;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Prepares what has been recorded so far: the first time it decides how the film is made, later it adds what has come
 * since. All of it counts, or nothing.
 */
@Component
@OnWorkers
class RecordedSource {

    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final RecordingLedger ledger;
    private final LineAssembly lines;
    private final FilmPlanning planning;
    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final AssemblyWork assembly;

    RecordedSource(
            RecordingStore recordings,
            ChunkStore chunks,
            RecordingLedger ledger,
            LineAssembly lines,
            FilmPlanning planning,
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            AssemblyWork assembly) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.ledger = ledger;
        this.lines = lines;
        this.planning = planning;
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.assembly = assembly;
    }

    /** Does nothing, and says so, where the video is none of a recording. */
    boolean prepare(Video video, RunningWork running) {
        Optional<Recording> recording = recordings.ofVideo(video.id());
        recording.ifPresent(found -> prepare(found, video, running));
        return recording.isPresent();
    }

    private void prepare(Recording recording, Video video, RunningWork running) {
        Assembled assembled = lines.assemble(recording, video, running);
        Optional<FilmPlan> plan = assembled
                .source()
                .map(source -> planning.plan(video, source, assembled.complete()))
                .filter(planned -> !planned.spans().isEmpty());
        running.milestone(
                assembled.added().parts().size() + " of " + assembled.looked().size() + " chunks put on the line, "
                        + assembled.added().ledger().size() + " entries in the ledger");
        transactions.inTransaction(() -> record(assembled, video, plan, running));
    }

    private void record(Assembled assembled, Video video, Optional<FilmPlan> plan, RunningWork running) {
        videos.lock(video.id());
        boolean counts = plan.isPresent()
                ? planning.begin(running.attempt(), video, plan.get())
                : works.succeed(running.attempt());
        if (counts && plan.isPresent()) {
            settle(assembled, video);
        }
        if (counts) {
            goOn(assembled, video, plan.isPresent(), running.work());
        }
    }

    private void settle(Assembled assembled, Video video) {
        if (video.plan() == null) {
            videos.become(video.id(), VideoStatus.QUEUED);
            videos.become(video.id(), VideoStatus.PROCESSING);
        }
        assembled.source().map(Footage::facts).ifPresent(facts -> videos.keepFacts(video.id(), facts));
        chunks.settle(assembled.recording(), assembled.places());
        if (video.plan() == null) {
            ledger.renew(assembled.recording(), assembled.added().ledger());
        } else {
            ledger.note(assembled.recording(), assembled.added().ledger());
        }
    }

    /** Whoever made it due meanwhile found this work running, and left it to it. */
    private void goOn(Assembled assembled, Video video, boolean longer, Work work) {
        if (assembled.complete()) {
            recordings.close(assembled.recording());
            assembled
                    .source()
                    .ifPresent(source ->
                            assembly.join(video, work.ordinal(), source.facts().duration()));
        } else if (longer || recordings.isComplete(assembled.recording())) {
            videos.find(video.id()).ifPresent(assembly::prepareIfDue);
        }
    }
}
