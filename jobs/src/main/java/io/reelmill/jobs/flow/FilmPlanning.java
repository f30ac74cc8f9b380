package io.reelmill.jobs.flow;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.AudioRenditions;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.film.PlanGrowth;
import io.reelmill.core.film.Profile;
import io.reelmill.core.source.Footage;
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

    /**
     * A film's plan, longer than the one that it has where it has one.
     *
     * @param closed whether the source can grow no more
     */
    FilmPlan plan(Video video, Footage footage, boolean closed) {
        FilmPlan before = video.plan();
        return PlanGrowth.of(
                before == null ? nothing(video, footage) : before, footage.takes(), footage.grid(), closed);
    }

    private FilmPlan nothing(Video video, Footage footage) {
        Profile profile = profiles.find(video.profile())
                .orElseThrow(() -> new FailureException(
                        FailureCode.PROFILE_UNKNOWN, "this worker knows no profile " + video.profile()));
        return new FilmPlan(
                footage.takes(),
                footage.grid(),
                LadderPlanner.rungs(
                        footage.facts().video().shown(), footage.grid().rate(), profile),
                AudioRenditions.choose(footage.facts().audio(), profile),
                List.of(),
                List.of(),
                encoder.build());
    }

    /**
     * Writes a plan, and the work that it has more of than the one before; answers false, and writes nothing, where the
     * attempt is no longer current.
     */
    boolean begin(Attempt attempt, Video video, FilmPlan plan) {
        return transactions.inTransaction(() -> {
            videos.lock(video.id());
            if (!works.succeed(attempt)) {
                return false;
            }
            videos.keepPlan(video.id(), plan);
            queue.enqueue(works.add(FilmWork.of(video, plan)));
            if (video.plan() == null) {
                tellThatItIsPrepared(video, plan);
            }
            return true;
        });
    }

    private void tellThatItIsPrepared(Video video, FilmPlan plan) {
        events.write(new NewEvent(
                EventType.VIDEO_PREPARED,
                video.owner(),
                video.id(),
                Map.of("seconds", plan.grid().seconds(), "spans", plan.spans().size())));
    }
}
