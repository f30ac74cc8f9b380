package io.reelmill.jobs.flow;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.AudioRenditions;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.film.Profile;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.SpanPlanner;
import io.reelmill.core.film.StretchPlanner;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.profile.ProfileCatalog;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decides how a film is made, and writes the decision and the work that follows from it in one transaction. */
@Component
@OnWorkers
class FilmPlanning {

    private final ProfileCatalog profiles;
    private final Encoder encoder;
    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final WorkQueue queue;
    private final EventLog events;

    FilmPlanning(
            ProfileCatalog profiles,
            Encoder encoder,
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            WorkQueue queue,
            EventLog events) {
        this.profiles = profiles;
        this.encoder = encoder;
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.queue = queue;
        this.events = events;
    }

    FilmPlan plan(Video video, Inspection inspection) {
        Profile profile = profiles.find(video.profile())
                .orElseThrow(() -> new FailureException(
                        FailureCode.PROFILE_UNKNOWN, "this worker knows no profile " + video.profile()));
        List<Rung> rungs = LadderPlanner.rungs(
                inspection.facts().video().shown(), inspection.grid().rate(), profile);
        List<AudioRendition> audio = AudioRenditions.choose(inspection.facts().audio(), profile);
        return new FilmPlan(
                inspection.reading(),
                inspection.facts().video(),
                inspection.grid(),
                rungs,
                audio,
                SpanPlanner.spans(inspection.grid(), rungs),
                audio.stream()
                        .flatMap(track -> StretchPlanner.stretches(track, inspection.grid()).stream())
                        .toList(),
                encoder.build());
    }

    /** Answers false, and writes nothing, where the attempt is no longer current. */
    boolean begin(Attempt attempt, Video video, FilmPlan plan) {
        return transactions.inTransaction(() -> {
            videos.lock(video.id());
            boolean counts = works.succeed(attempt);
            if (counts) {
                videos.keepPlan(video.id(), plan);
                queue.enqueue(works.add(FilmWork.of(video, plan)));
                events.write(new NewEvent(
                        EventType.VIDEO_PREPARED,
                        video.owner(),
                        video.id(),
                        Map.of(
                                "seconds",
                                plan.grid().seconds(),
                                "spans",
                                plan.spans().size())));
            }
            return counts;
        });
    }
}
