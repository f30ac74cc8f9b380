package io.reelmill.dashboard.api.event;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventFeed;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Everybody who listens, served by one thread: what was missed comes from the log, what happens from the feed. Ends
 * before the web server waits for its last requests, of which these would be.
 */
@Component
class EventStreams implements SmartLifecycle, Audience {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    /** Also the pace of live progress: four times a second. */
    private static final Duration TICK = Duration.ofMillis(250);

    private static final int TICKS_TO_HEARTBEAT = 60;
    private static final int STOP_SECONDS = 5;

    private final EventLog log;
    private final EventFeed feed;
    private final EventFrames frames;
    private final FilmWatches watches;
    private final ProgressBus bus;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread events = new Thread(task, "event-streams");
        events.setDaemon(true);
        return events;
    });

    // touched by that thread only
    private final List<Listener> listeners = new ArrayList<>();
    private long ticks;

    private ProgressBus.@Nullable Subscription progress;
    private EventFeed.@Nullable Subscription happenings;

    private volatile boolean running;
    private volatile int audience;

    EventStreams(EventLog log, EventFeed feed, EventFrames frames, FilmWatches watches, ProgressBus bus) {
        this.log = log;
        this.feed = feed;
        this.frames = frames;
        this.watches = watches;
        this.bus = bus;
    }

    /**
     * Serves one more.
     *
     * @param after the last event it knows; none to begin with what happens now
     */
    void join(EventStream stream, Optional<VideoId> video, OptionalLong after) {
        boolean accepted = onThread(() -> {
            try {
                add(stream, video, after);
            } catch (RuntimeException databaseAway) {
                stream.end();
                throw databaseAway;
            }
        });
        if (!accepted) {
            stream.end();
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(
                () -> guarded(this::tick), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        onThread(() -> {
            listeners.forEach(Listener::end);
            listeners.clear();
            stopHearing();
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int size() {
        return audience;
    }

    private void add(EventStream stream, Optional<VideoId> video, OptionalLong after) {
        hear();
        long latest = log.latest();
        stream.offer(EventFrames.BEGINNING);
        Listener listener = new Listener(stream, video, Math.min(after.orElse(latest), latest));
        listeners.add(listener);
        listener.catchUp(log, frames);
    }

    /** Before the log is read, so that nothing happens in between unheard. */
    private void hear() {
        if (happenings == null) {
            happenings = feed.subscribe(event -> onThread(() -> tell(event)));
            progress = bus.subscribe(watches::hear);
        }
    }

    private void stopHearing() {
        if (happenings != null && progress != null) {
            happenings.close();
            progress.close();
            happenings = null;
            progress = null;
        }
        watches.forget();
    }

    private void tell(Event event) {
        byte[] frame = frames.of(event);
        listeners.forEach(listener -> listener.happened(event, frame));
    }

    private void tick() {
        ticks++;
        listeners.removeIf(Listener::hasEnded);
        if (listeners.isEmpty()) {
            stopHearing();
            return;
        }
        listeners.forEach(listener -> listener.catchUp(log, frames));
        watches.tell(
                video -> listeners.stream().anyMatch(listener -> listener.cares(video)),
                (video, frame) -> listeners.stream()
                        .filter(listener -> listener.cares(video))
                        .forEach(listener -> listener.meanwhile(frame)));
        if (ticks % TICKS_TO_HEARTBEAT == 0) {
            listeners.forEach(listener -> listener.meanwhile(EventFrames.HEARTBEAT));
        }
    }

    private boolean onThread(Runnable step) {
        try {
            thread.execute(() -> guarded(step));
            return true;
        } catch (RejectedExecutionException stopped) {
            return false;
        }
    }

    /** The thread's outermost step: whatever goes wrong, the next one is another try. */
    private void guarded(Runnable step) {
        try {
            step.run();
            audience = listeners.size();
        } catch (RuntimeException failed) {
            LOG.warn("Events are late: {}", failed.toString());
            LOG.debug("Events are late", failed);
        }
    }
}
