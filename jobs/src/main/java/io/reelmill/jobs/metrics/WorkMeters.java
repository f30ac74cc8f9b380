package io.reelmill.jobs.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.work.Work;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.run.WorkObserver;
import io.reelmill.jobs.job.run.WorkOutcome;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures how long work waits and runs on this worker, and counts how it ends. */
@Component
@OnWorkers
final class WorkMeters implements WorkObserver {

    private static final Duration[] WAITING =
            Buckets.seconds(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14_400);
    private static final Duration[] RUNNING = Buckets.seconds(0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900, 3600);

    private final MeterRegistry registry;

    WorkMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void begun(Work work, Duration waited) {
        Timer.builder("reelmill.work.waiting")
                .description("From being claimable to being claimed")
                .serviceLevelObjectives(WAITING)
                .tag("kind", work.kind().word())
                .tag("priority", work.priority().word())
                .register(registry)
                .record(waited);
    }

    @Override
    public void failed(Work work, Failure failure, boolean triedAgain) {
        Counter.builder("reelmill.work.failures")
                .description("Attempts that failed, by what they say failed")
                .tag("kind", work.kind().word())
                .tag("code", failure.code().code())
                .tag("retried", Boolean.toString(triedAgain))
                .register(registry)
                .increment();
    }

    @Override
    public void ended(Work work, WorkOutcome outcome, Duration took) {
        Timer.builder("reelmill.work.run")
                .description("From being begun to its end, whatever that was")
                .serviceLevelObjectives(RUNNING)
                .tag("kind", work.kind().word())
                .tag("outcome", outcome.word())
                .register(registry)
                .record(took);
    }
}
