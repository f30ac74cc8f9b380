package io.reelmill.dashboard.pages;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.pages.words.Moment;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to a film, newest first. */
@Component
class Milestones {

    private static final int MOST = 30;

    private final EventLog events;
    private final Clock clock;

    Milestones(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    List<FilmView.Milestone> of(Video video) {
        return events.milestones(video.id(), MOST).stream().map(this::shown).toList();
    }

    private FilmView.Milestone shown(Event event) {
        Moment at = Moment.of(event.createdAt(), clock.instant());
        return switch (event.type()) {
            case VIDEO_CREATED -> new FilmView.Milestone("Received", "done", "", at);
            case VIDEO_PREPARED -> new FilmView.Milestone("Looked into and planned", "done", "", at);
            case VIDEO_PLAYABLE -> new FilmView.Milestone("Can be played from the beginning", "done", "", at);
            case VIDEO_THUMBNAILS -> new FilmView.Milestone("Thumbnails can be seen", "done", "", at);
            case VIDEO_READY -> new FilmView.Milestone("Ready", "done", "", at);
            case VIDEO_FAILED -> new FilmView.Milestone("Failed", "failed", detail(event), at);
            case VIDEO_CANCELLED -> new FilmView.Milestone("Cancelled", "stopped", "", at);
            case VIDEO_DELETED -> new FilmView.Milestone("Deleted", "stopped", "", at);
            case RECORDING_STARTED -> new FilmView.Milestone("Recording began", "running", "", at);
            case RECORDING_STALLED -> new FilmView.Milestone("No chunk has come for a while", "waiting", "", at);
            case RECORDING_ENDED -> new FilmView.Milestone("Recording ended", "done", "", at);
            case RECORDING_LATE -> new FilmView.Milestone("Made again with chunks that came late", "running", "", at);
            case WORK_SUCCEEDED -> new FilmView.Milestone("A job went on", "running", "", at);
            case WORK_FAILED -> new FilmView.Milestone("A job failed", "failed", detail(event), at);
        };
    }

    private static String detail(Event event) {
        return event.data().getOrDefault("detail", "").toString();
    }
}
