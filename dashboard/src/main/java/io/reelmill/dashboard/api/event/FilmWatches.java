package io.reelmill.dashboard.api.event;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.event.FilmWatch.Rows;
import io.reelmill.dashboard.api.video.ProgressMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Gathers live progress and tells it film by film, no more often than it is asked to. All but hearing on one thread. */
@Component
class FilmWatches {

    private static final Duration ROWS_STAY_GOOD = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final VideoStore videos;
    private final WorkStore works;
    private final ProgressMeter meter;
    private final EventFrames frames;
    private final Clock clock;
    private final Queue<Progress> heard = new ConcurrentLinkedQueue<>();
    private final Map<VideoId, FilmWatch> watches = new HashMap<>();

    FilmWatches(VideoStore videos, WorkStore works, ProgressMeter meter, EventFrames frames, Clock clock) {
        this.videos = videos;
        this.works = works;
        this.meter = meter;
        this.frames = frames;
        this.clock = clock;
    }

    /** From any thread; returns at once. */
    void hear(Progress progress) {
        heard.add(progress);
    }

    /** Forgets everything, since nobody listens. */
    void forget() {
        heard.clear();
        watches.clear();
    }

    /** Tells each film that is wanted and has news. */
    void tell(Predicate<VideoId> wanted, BiConsumer<VideoId, byte[]> teller) {
        Instant now = clock.instant();
        for (Progress progress = heard.poll(); progress != null; progress = heard.poll()) {
            if (wanted.test(progress.video())) {
                watches.computeIfAbsent(progress.video(), video -> new FilmWatch(now))
                        .hear(progress, now);
            }
        }
        watches.values().removeIf(watch -> watch.heardAt().plus(SILENCE).isBefore(now));
        watches.forEach((video, watch) -> {
            if (watch.takeNews()) {
                frame(video, watch, now).ifPresent(frame -> teller.accept(video, frame));
            }
        });
    }

    private Optional<byte[]> frame(VideoId video, FilmWatch watch, Instant now) {
        return rows(video, watch, now)
                .filter(rows -> rows.video().status() == VideoStatus.PROCESSING)
                .map(rows -> frames.of(video, meter.read(rows.video(), rows.works(), watch.latest()), watch.latest()));
    }

    private Optional<Rows> rows(VideoId video, FilmWatch watch, Instant now) {
        Rows known = watch.rows();
        if (known != null && known.readAt().plus(ROWS_STAY_GOOD).isAfter(now)) {
            return Optional.of(known);
        }
        Optional<Rows> fresh = videos.find(video).map(found -> new Rows(found, works.ofVideo(video), now));
        fresh.ifPresent(watch::read);
        return fresh;
    }
}
