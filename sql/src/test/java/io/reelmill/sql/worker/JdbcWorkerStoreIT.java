package io.reelmill.sql.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWorkerStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final WorkerStore workers = DATABASE.get(WorkerStore.class);

    @Test
    void a_worker_is_found_as_it_announced_itself_but_at_the_databases_time() {
        Worker announced = worker("mill-1 4711");
        workers.announce(announced);

        Worker found = find(announced);

        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("startedAt", "lastSeenAt")
                .isEqualTo(announced);
        assertThat(found.startedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(found.lastSeenAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void a_worker_shows_how_much_it_runs() {
        Worker worker = worker("mill-1");
        workers.announce(worker);
        List<NewWork> added = addWork();
        Claims.claim(DATABASE, added.get(0).id(), worker.id());
        DATABASE.get(WorkStore.class)
                .succeed(Claims.claim(DATABASE, added.get(1).id(), worker.id()));

        assertThat(find(worker).busy()).isEqualTo(1);
        assertThat(workers.living().get(0).busy()).isEqualTo(1);
    }

    @Test
    void those_not_seen_for_a_minute_are_not_living() {
        Worker older = worker("older");
        Worker newer = worker("newer");
        Worker silent = worker("silent");
        List.of(older, newer, silent).forEach(workers::announce);
        DATABASE.run(
                "update worker set last_seen_at = now() - interval '61 seconds' where id = ?",
                silent.id().value());

        assertThat(workers.living().stream().map(Worker::id)).containsExactly(older.id(), newer.id());

        assertThat(workers.seen(silent.id())).isTrue();
        assertThat(workers.living()).hasSize(3);
    }

    @Test
    void a_worker_that_left_is_told_so() {
        Worker worker = worker("mill-1");
        workers.announce(worker);

        workers.leave(worker.id());

        assertThat(workers.seen(worker.id())).isFalse();
        assertThat(workers.drain(worker.id(), true)).isFalse();
        assertThat(workers.find(worker.id())).isEmpty();
    }

    @Test
    void draining_outlives_a_second_announcement() {
        Worker worker = worker("mill-1");
        workers.announce(worker);
        assertThat(workers.drain(worker.id(), true)).isTrue();

        workers.announce(worker);
        assertThat(find(worker).draining()).isTrue();

        workers.drain(worker.id(), false);
        assertThat(find(worker).draining()).isFalse();
    }

    private Worker find(Worker worker) {
        return workers.find(worker.id()).orElseThrow();
    }

    private static List<NewWork> addWork() {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        List<NewWork> added =
                List.of(Samples.work(video.id(), WorkKind.ENCODE, 0), Samples.work(video.id(), WorkKind.ENCODE, 1));
        DATABASE.get(WorkStore.class).add(added);
        return added;
    }

    private static Worker worker(String name) {
        return new Worker(
                new WorkerId(UUID.randomUUID()),
                name,
                2,
                4,
                0,
                "0.1.0",
                "libx264 165",
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
