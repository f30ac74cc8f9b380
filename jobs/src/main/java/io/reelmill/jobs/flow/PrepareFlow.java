package io.reelmill.jobs.flow;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.source.Remuxer;
import io.reelmill.core.source.SourceInspector;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks into a source, makes it readable in place where it is not, and decides how the film is made. */
@Component
@OnWorkers
class PrepareFlow implements WorkHandler {

    private static final String INSPECTION = "inspection";

    private final FlowRunner flows;
    private final FilmStart start;
    private final VideoStore videos;
    private final WorkStore works;
    private final SourceInspector inspector;
    private final Remuxer remuxer;
    private final RecordedSource recorded;
    private final FilmPlanning planning;

    PrepareFlow(
            FlowRunner flows,
            FilmStart start,
            VideoStore videos,
            WorkStore works,
            SourceInspector inspector,
            Remuxer remuxer,
            RecordedSource recorded,
            FilmPlanning planning) {
        this.flows = flows;
        this.start = start;
        this.videos = videos;
        this.works = works;
        this.inspector = inspector;
        this.remuxer = remuxer;
        this.recorded = recorded;
        this.planning = planning;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.PREPARE;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        Video video = start.of(running).orElse(null);
        if (video == null) {
            return;
        }
        if (recorded.prepare(video, running)) {
            return;
        }
        flows.run(
                "prepare",
                running,
                List.of(
                        new FlowStep("inspect", notes -> inspect(video, running, notes)),
                        new FlowStep("remux", notes -> remuxWhereNeeded(video, running, notes)),
                        FlowStep.recording("plan", notes -> plan(video, running, notes))));
    }

    private void inspect(Video video, RunningWork running, FlowNotes notes) throws InterruptedException {
        if (video.sizeBytes() == 0) {
            throw new FailureException(FailureCode.SOURCE_EMPTY, "0 bytes were received");
        }
        Inspection inspection =
                inspector.inspect(video.source(), video.sizeBytes(), trace -> works.trace(running.attempt(), trace));
        videos.keepFacts(video.id(), inspection.facts());
        notes.leave(INSPECTION, inspection);
        running.milestone("Found " + words(inspection.facts()));
        running.progress(0.3);
    }

    private void remuxWhereNeeded(Video video, RunningWork running, FlowNotes notes) throws InterruptedException {
        Inspection original = notes.read(INSPECTION, Inspection.class);
        if (original.seekable()) {
            return;
        }
        running.milestone("Rewriting the container: " + original.whyNot());
        ObjectKey target = FilmObjects.folder(running.work(), running.attempt()).child("source");
        long size = remuxer.remux(original.reading(), original.facts(), target, running);
        Inspection rewritten = inspector.inspect(target, size, trace -> works.trace(running.attempt(), trace));
        if (!rewritten.seekable()) {
            throw new FailureException(
                    FailureCode.SOURCE_UNREADABLE, "even rewritten it cannot be read in place: " + rewritten.whyNot());
        }
        notes.leave(INSPECTION, rewritten);
        running.progress(0.9);
    }

    private boolean plan(Video video, RunningWork running, FlowNotes notes) {
        FilmPlan plan =
                planning.plan(video, notes.read(INSPECTION, Inspection.class).footage(), true);
        if (!planning.begin(running.attempt(), video, plan)) {
            return false;
        }
        running.milestone(plan.spans().size() + " spans, " + plan.stretches().size() + " stretches of sound, "
                + plan.rungs().size() + " rungs");
        return true;
    }

    private static String words(SourceFacts facts) {
        return facts.container() + ", " + facts.video().codec() + " "
                + facts.video().shown() + " at " + facts.video().frameRate() + ", "
                + facts.duration().toSeconds() + " s, " + facts.audio().size() + " sound tracks";
    }
}
