package io.reelmill.jobs.job.server;

import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.Slots;
import io.reelmill.jobs.job.run.RunningWorks;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins to take work once everything else is there, and ends in good order. */
@Component
@OnWorkers
final class WorkerLife implements SmartLifecycle {

    private final WorkerServer server;
    private final Slots slots;
    private final RunningWorks running;
    private volatile boolean alive;

    WorkerLife(WorkerServer server, Slots slots, RunningWorks running) {
        this.server = server;
        this.slots = slots;
        this.running = running;
    }

    @Override
    public void start() {
        slots.open(true);
        server.start();
        alive = true;
    }

    @Override
    public void stop() {
        slots.open(false);
        try {
            if (!slots.awaitIdle(Duration.ofSeconds(15))) {
                running.interruptAll();
                slots.awaitIdle(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.end();
        alive = false;
    }

    @Override
    public boolean isRunning() {
        return alive;
    }
}
