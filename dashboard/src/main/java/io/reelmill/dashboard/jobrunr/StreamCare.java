package io.reelmill.dashboard.jobrunr;

import io.reelmill.dashboard.signin.SessionProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after open streams: listeners that went are noticed though nothing happens, and none stays for ever, so that
 * sign-outs come to count; browsers come back by themselves. Ends them before the web server waits for its last requests.
 */
@Component
class StreamCare implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration longest;
    private final Map<StreamRelay, Instant> streams = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread care = new Thread(task, "jobrunr-streams");
        care.setDaemon(true);
        return care;
    });
    private volatile boolean running;

    StreamCare(Clock clock, SessionProperties sessions) {
        this.clock = clock;
        this.longest = sessions.longestStream();
    }

    void of(StreamRelay stream) {
        streams.put(stream, clock.instant());
        if (!running) {
            stream.end();
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        streams.keySet().forEach(StreamRelay::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        Instant oldest = clock.instant().minus(longest);
        streams.forEach((stream, since) -> {
            stream.probe();
            if (since.isBefore(oldest)) {
                stream.end();
            }
        });
        streams.keySet().removeIf(StreamRelay::hasEnded);
    }
}
