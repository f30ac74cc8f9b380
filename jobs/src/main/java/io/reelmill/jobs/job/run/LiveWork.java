package io.reelmill.jobs.job.run;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import java.time.Duration;
import org.jobrunr.jobs.context.JobContext;
import org.jobrunr.jobs.context.JobDashboardProgressBar;

/** A work as its handler sees it; what it says shows live and in JobRunr's dashboard. */
final class LiveWork implements RunningWork {

    private static final long BETWEEN_PUBLISHED = Duration.ofMillis(250).toNanos();
    private static final int STEPS = 1000;

    private final Attempt attempt;
    private final Work work;
    private final ProgressBus bus;
    private final JobContext context;
    private final JobDashboardProgressBar bar;
    private long publishedAt = System.nanoTime() - BETWEEN_PUBLISHED;
    private double reached;

    LiveWork(Attempt attempt, Work work, ProgressBus bus, JobContext context) {
        this.attempt = attempt;
        this.work = work;
        this.bus = bus;
        this.context = context;
        this.bar = context.progressBar(STEPS);
    }

    @Override
    public Attempt attempt() {
        return attempt;
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public synchronized void progress(double fraction) {
        reached = Math.max(0, Math.min(1, fraction));
        bar.setProgress(Math.round(reached * STEPS));
        long now = System.nanoTime();
        if (now - publishedAt >= BETWEEN_PUBLISHED) {
            publishedAt = now;
            bus.publish(last());
        }
    }

    @Override
    public void milestone(String line) {
        context.logger().info(line);
    }

    synchronized Progress last() {
        return new Progress(work.video(), work.id(), work.kind(), work.ordinal(), attempt.number(), reached, 0);
    }
}
