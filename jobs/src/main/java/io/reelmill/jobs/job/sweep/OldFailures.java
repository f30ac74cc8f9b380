package io.reelmill.jobs.job.sweep;

import static org.jobrunr.jobs.states.StateName.FAILED;

import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Removes failed jobs, which JobRunr keeps for ever; the history of the work itself is in our tables. */
@Component
@OnWorkers
final class OldFailures implements Sweep {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JoiningStorageProvider storage;

    OldFailures(JoiningStorageProvider storage) {
        this.storage = storage;
    }

    @Override
    public String id() {
        return "old-failures";
    }

    @Override
    public String name() {
        return "Remove jobs that failed long ago";
    }

    @Override
    public String cron() {
        return "0 15 * * * *";
    }

    @Override
    public void run() {
        storage.deleteJobsPermanently(FAILED, Instant.now().minus(KEPT));
    }
}
