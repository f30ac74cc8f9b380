package io.reelmill.jobs.job.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkAudit;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldHistoryIT {

    private final TestFleet fleet = new TestFleet();
    private final OldHistory sweep = new OldHistory(
            fleet.get(EventLog.class),
            fleet.get(WorkerStore.class),
            fleet.get(WorkAudit.class),
            new HistoryProperties(Duration.ofDays(7)));

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void old_events_go_but_for_the_newest_so_that_no_number_comes_again() throws InterruptedException {
        events(2500, "8 days");
        EventLog log = fleet.get(EventLog.class);
        assertThat(log.number(2500)).hasSize(2500);
        events(1, "8 days");

        sweep.run();

        assertThat(log.after(0, Optional.empty(), 10)).hasSize(1);
        assertThat(log.latest()).isEqualTo(2500);
        assertThat(log.number(10))
                .singleElement()
                .satisfies(event -> assertThat(event.number()).isEqualTo(2501));
    }

    @Test
    void young_events_stay() throws InterruptedException {
        events(3, "6 days");
        fleet.get(EventLog.class).number(3);

        sweep.run();

        assertThat(fleet.get(EventLog.class).after(0, Optional.empty(), 10)).hasSize(3);
    }

    @Test
    void flows_go_with_their_video() throws InterruptedException {
        VideoId gone = fleet.video();
        flow(1, fleet.enqueue(gone, WorkKind.PREPARE, 1).get(0).id());
        flow(2, fleet.enqueue(fleet.video(), WorkKind.PREPARE, 1).get(0).id());
        fleet.get(VideoStore.class).remove(gone);

        sweep.run();

        for (String table : List.of(
                "batch_job_instance",
                "batch_job_execution",
                "batch_job_execution_params",
                "batch_job_execution_context",
                "batch_step_execution",
                "batch_step_execution_context")) {
            assertThat(fleet.client()
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void workers_that_were_not_seen_for_a_day_are_forgotten() throws InterruptedException {
        Worker gone = announced();
        Worker silent = announced();
        seen(gone, "25 hours");
        seen(silent, "23 hours");

        sweep.run();

        WorkerStore workers = fleet.get(WorkerStore.class);
        assertThat(workers.find(gone.id())).isEmpty();
        assertThat(workers.find(silent.id())).isPresent();
    }

    private void events(int count, String ago) {
        fleet.client().sql("""
                        insert into event (type, owner, video_id, created_at)
                        select 'video.created', 'test', gen_random_uuid(), now() - cast(? as interval)
                        from generate_series(1, ?)
                        """).params(ago, count).update();
    }

    /** As Spring Batch leaves one that ended. */
    private void flow(int id, WorkId work) {
        for (String insert : List.of(
                "batch_job_instance (job_instance_id, job_name, job_key) values (:id, 'prepare', :id)",
                "batch_job_execution (job_execution_id, job_instance_id, create_time) values (:id, :id, now())",
                "batch_job_execution_params values (:id, 'work', 'java.lang.String', :work, 'Y')",
                "batch_job_execution_context values (:id, '', null)",
                "batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time) "
                        + "values (:id, 1, 'inspect', :id, now())",
                "batch_step_execution_context values (:id, '', null)")) {
            fleet.client()
                    .sql("insert into " + insert)
                    .param("id", id)
                    .param("work", work.toString())
                    .update();
        }
    }

    private Worker announced() {
        Instant now = Instant.now();
        Worker worker = new Worker(new WorkerId(UUID.randomUUID()), "mill", 1, 1, 0, "1", "8", false, now, now);
        fleet.get(WorkerStore.class).announce(worker);
        return worker;
    }

    private void seen(Worker worker, String ago) {
        fleet.client()
                .sql("update worker set last_seen_at = now() - cast(? as interval) where id = ?")
                .params(ago, worker.id().value())
                .update();
    }
}
