package io.reelmill.dashboard.api.video;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.progress.Estimate;
import io.reelmill.core.progress.FilmEstimate;
import io.reelmill.core.progress.FilmProgress;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far a film is: what its rows say, and what its running encodes report on the way. The live part may be lost, or
 * begin again with another worker; what was shown once is not taken back.
 */
@Component
public class ProgressMeter {

    private static final int REMEMBERED = 10_000;

    private final WorkStore works;
    private final ProgressBus bus;
    private final Clock clock;
    private final Map<Film, Double> shown = new Remembered();

    ProgressMeter(WorkStore works, ProgressBus bus, Clock clock) {
        this.works = works;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What is known now.
     *
     * @param fraction 0 to 1
     * @param left null where nothing runs by which it could be told
     */
    public record Reading(double fraction, @Nullable Estimate left) {

        /** The likely time, to a tenth of a second. */
        public @Nullable Double secondsLeft() {
            return left == null ? null : Math.round(10 * left.likely()) / 10.0;
        }
    }

    /** Asks workers' live progress. */
    public Reading read(Video video) {
        FilmPlan plan = video.plan();
        if (plan == null || video.status() != VideoStatus.PROCESSING) {
            return glance(video);
        }
        // first the live part, then the rows: what ended in between counts once, as done
        List<Progress> live = bus.of(video.id());
        return read(video, plan, works.ofVideo(video.id()), live);
    }

    /** Asks nobody beyond what is given. */
    public Reading read(Video video, List<Work> rows, List<Progress> live) {
        FilmPlan plan = video.plan();
        return plan == null || video.status() != VideoStatus.PROCESSING ? glance(video) : read(video, plan, rows, live);
    }

    /** Asks nobody. */
    public Reading glance(Video video) {
        double fraction = video.status() == VideoStatus.READY ? 1 : atLeastShown(video, video.progress());
        return new Reading(fraction, null);
    }

    private Reading read(Video video, FilmPlan plan, List<Work> rows, List<Progress> live) {
        double fraction = atLeastShown(video, FilmProgress.of(plan, rows, live));
        return new Reading(
                fraction, FilmEstimate.of(plan, rows, live, clock.instant()).orElse(null));
    }

    private double atLeastShown(Video video, double fraction) {
        double now = Math.max(fraction, video.progress());
        synchronized (shown) {
            return shown.merge(new Film(video.id(), video.version()), now, Math::max);
        }
    }

    /** Whose progress never goes back. */
    private record Film(VideoId video, int version) {}

    /** Forgets whom nobody asked about for longest. */
    private static final class Remembered extends LinkedHashMap<Film, Double> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Film, Double> eldest) {
            return size() > REMEMBERED;
        }
    }
}
