package io.reelmill.jobs.job.sweep;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.request.SweepRequest;
import io.reelmill.jobs.job.request.SweepRunner;
import java.util.List;
import java.util.Map;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.scheduling.RecurringJobBuilder;
import org.jobrunr.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has every sweep come round, and runs those that are due. */
@Component
@OnWorkers
final class Sweeps implements SmartLifecycle, SweepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final JobRequestScheduler scheduler;
    private final Map<String, Sweep> sweeps;
    private volatile boolean scheduled;

    Sweeps(JoiningStorageProvider storage, List<Sweep> sweeps) {
        this.scheduler = new JobRequestScheduler(storage, List.of());
        this.sweeps = sweeps.stream().collect(toUnmodifiableMap(Sweep::id, sweep -> sweep));
    }

    @Override
    public void start() {
        sweeps.values().forEach(this::schedule);
        scheduled = true;
    }

    private void schedule(Sweep sweep) {
        try {
            scheduler.createRecurrently(RecurringJobBuilder.aRecurringJob()
                    .withId(sweep.id())
                    .withName(sweep.name())
                    .withCron(sweep.cron())
                    .withLabels("sweep")
                    .withJobRequest(new SweepRequest(sweep.id())));
        } catch (StorageException anotherWasFaster) {
            LOG.info("sweep {} was scheduled by another worker", sweep.id());
        }
    }

    @Override
    public void run(String id) throws InterruptedException {
        Sweep sweep = sweeps.get(id);
        if (sweep == null) {
            LOG.warn("no sweep {} in this version", id);
        } else {
            sweep.run();
        }
    }

    @Override
    public void stop() {
        scheduled = false;
    }

    @Override
    public boolean isRunning() {
        return scheduled;
    }
}
