package io.reelmill.jobs.job.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.request.SweepRequest;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.List;
import org.jobrunr.jobs.RecurringJob;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepsIT {

    private final TestFleet fleet = new TestFleet();

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void every_sweep_comes_round_and_runs_in_a_light_slot() {
        fleet.worker(0, 1, running -> {});
        fleet.worker(0, 1, running -> {});
        JoiningStorageProvider storage = fleet.get(JoiningStorageProvider.class);

        assertThat(storage.getRecurringJobs())
                .extracting(RecurringJob::getId)
                .containsExactlyInAnyOrder("reconcile", "old-failures", "old-history");

        new JobRequestScheduler(storage, List.of())
                .scheduleRecurrently("soon", "*/5 * * * * *", new SweepRequest("reconcile"));
        await().atMost(Duration.ofSeconds(60)).until(() -> succeeded("soon") > 1);
    }

    private long succeeded(String recurring) {
        return fleet.client()
                .sql("select count(*) from jobrunr_jobs where state = 'SUCCEEDED' and recurringjobid = ?")
                .param(recurring)
                .query(Long.class)
                .single();
    }
}
