package io.reelmill.jobs.job.run;

import io.reelmill.core.work.Attempt;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What runs in this process right now, so that it can be interrupted: exactly while its handler runs, never after. */
public final class RunningWorks {

    private final Map<Attempt, RunningThread> running = new ConcurrentHashMap<>();

    RunningThread begin(Attempt attempt, UUID job) {
        RunningThread thread = new RunningThread(job, () -> running.remove(attempt));
        running.put(attempt, thread);
        return thread;
    }

    public Set<Attempt> attempts() {
        return Set.copyOf(running.keySet());
    }

    public void interruptAll() {
        running.values().forEach(RunningThread::interrupt);
    }

    public void interruptJobs(Collection<UUID> jobs) {
        running.values().stream().filter(thread -> jobs.contains(thread.job())).forEach(RunningThread::interrupt);
    }

    public void interruptUnless(Predicate<Attempt> current) {
        running.forEach((attempt, thread) -> {
            if (!current.test(attempt)) {
                thread.interrupt();
            }
        });
    }
}
