package io.reelmill.jobs.job;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkRunsIT {

    private final TestFleet fleet = new TestFleet();

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void enqueued_work_runs_once_and_succeeds() {
        WorkStore works = fleet.get(WorkStore.class);
        fleet.worker(2, 1, running -> works.succeed(running.attempt()));
        List<Work> enqueued = fleet.enqueue(fleet.video(), ENCODE, 5);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> enqueued.stream().allMatch(work -> fleet.row(work).state() == WorkState.SUCCEEDED));
        assertThat(enqueued).allSatisfy(work -> {
            assertThat(fleet.row(work).attempt()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(fleet.jobState(work)).isEqualTo("SUCCEEDED"));
        });
    }
}
