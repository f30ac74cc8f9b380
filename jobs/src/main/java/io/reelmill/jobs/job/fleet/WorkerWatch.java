package io.reelmill.jobs.job.fleet;

import io.reelmill.core.fleet.LifeLine;
import io.reelmill.core.fleet.LifeLines;
import io.reelmill.core.fleet.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees within seconds that a worker's process died, and hands on what it ran. One process of all does so at a time,
 * whichever holds the watch's lock on its life line.
 */
@Component
@EnableConfigurationProperties(WatchProperties.class)
final class WorkerWatch implements SmartLifecycle {

    private final LifeLine line;
    private final LifeLines lines;
    private final HandingOn handingOn;
    private final WatchProperties properties;
    private final BrokenLines broken;
    private volatile @Nullable Ticker ticker;

    WorkerWatch(LifeLine line, LifeLines lines, HandingOn handingOn, WatchProperties properties) {
        this.line = line;
        this.lines = lines;
        this.handingOn = handingOn;
        this.properties = properties;
        this.broken = new BrokenLines(properties.grace());
    }

    private void look() {
        if (line.leads()) {
            broken.overdue(lines.broken(properties.settling()), Instant.now()).forEach(this::handOnWorkOf);
        } else {
            broken.forget();
        }
    }

    private void handOnWorkOf(WorkerId worker) {
        handingOn.runningOn(worker).forEach(work -> handingOn.lose(work, "its worker went away"));
    }

    @Override
    public void start() {
        ticker = new Ticker("worker-watch", properties.every(), this::look);
    }

    @Override
    public void stop() {
        Ticker ending = ticker;
        if (ending != null) {
            ending.close();
            ticker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }
}
