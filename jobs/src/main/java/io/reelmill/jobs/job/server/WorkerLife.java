package io.reelmill.jobs.job.server;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.LifeLine;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.Slots;
import io.reelmill.jobs.job.fleet.Ticker;
import io.reelmill.jobs.job.run.RunningWorks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A worker from its first claim to its last. It takes work while it is wanted, its life line holds and its machine offers what
 * work needs; it looks after
 * its server, which JobRunr stops for good when the database is away; and it ends by taking nothing new, letting what
 * ends soon end, and handing the rest to others.
 */
@Component
@OnWorkers
@EnableConfigurationProperties(DrainProperties.class)
final class WorkerLife implements SmartLifecycle, LifeLine.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLife.class);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

    private static final int BEATS_BETWEEN_COUNTS = 12;

    private final Worker self;
    private final WorkerStore workers;
    private final LifeLine line;
    private final Slots slots;
    private final WorkerServer server;
    private final RunningWorks running;
    private final WorkCheck check;
    private final DrainProperties drain;
    private final ObjectProvider<Precondition> preconditions;
    private final Answering answering;
    private int beats;
    private volatile boolean wanted;
    private volatile boolean draining;
    private volatile String missing = "";
    private volatile @Nullable Ticker heart;

    WorkerLife(
            Worker self,
            WorkerStore workers,
            LifeLine line,
            Slots slots,
            WorkerServer server,
            RunningWorks running,
            WorkCheck check,
            DrainProperties drain,
            ObjectProvider<Precondition> preconditions) {
        this.self = self;
        this.workers = workers;
        this.line = line;
        this.slots = slots;
        this.server = server;
        this.running = running;
        this.check = check;
        this.drain = drain;
        this.preconditions = preconditions;
        this.answering = new Answering(self.id());
    }

    @Override
    public void start() {
        wanted = true;
        workers.announce(self);
        heart = new Ticker("worker-heart", BETWEEN_BEATS, this::beat);
    }

    private void beat() {
        if (line.held() && !server.isRunning()) {
            server.start();
        }
        if (!workers.seen(self.id())) {
            workers.announce(self);
        }
        draining = workers.find(self.id()).map(Worker::draining).orElse(false);
        lookAround();
        openOrShut();
        check.run();
        if (beats++ % BEATS_BETWEEN_COUNTS == 0) {
            answering.fleetIs(workers.living().size());
        }
    }

    private void lookAround() {
        String now = preconditions
                .orderedStream()
                .flatMap(precondition -> precondition.missing().stream())
                .findFirst()
                .orElse("");
        if (now.isEmpty() && !missing.isEmpty()) {
            LOG.info("takes work again");
        } else if (!now.isEmpty() && missing.isEmpty()) {
            LOG.warn("takes no work for want of {}", now);
        }
        missing = now;
    }

    /** Whether it takes new work. */
    boolean takes() {
        return wanted && !draining && missing.isEmpty() && line.held();
    }

    private void openOrShut() {
        boolean open = takes();
        slots.open(open);
        if (open) {
            server.wake();
        }
    }

    @Override
    public void heard(Call call) {
        if (call instanceof Call.WorkWaits waits && slots.capacity(waits.lane()) > 0 && answering.answers(waits)) {
            server.wake();
        } else if (call instanceof Call.JobsWithdrawn withdrawn) {
            running.interruptJobs(withdrawn.jobs());
        }
    }

    @Override
    public void changed(boolean held) {
        openOrShut();
        Ticker beating = heart;
        if (held && beating != null) {
            beating.soon();
        }
    }

    @Override
    public void stop() {
        wanted = false;
        openOrShut();
        try {
            if (!slots.awaitIdle(drain.grace())) {
                LOG.info("handing over {} works", slots.busy());
                running.interruptAll();
                slots.awaitIdle(drain.handOver());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Ticker ending = heart;
        if (ending != null) {
            ending.close();
            heart = null;
        }
        server.end();
        workers.leave(self.id());
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
