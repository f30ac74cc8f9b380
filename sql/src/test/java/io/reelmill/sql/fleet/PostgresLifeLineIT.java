package io.reelmill.sql.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.Calls;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.LifeLine;
import io.reelmill.core.fleet.LifeLines;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLifeLineIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final LifeLines lines = DATABASE.get(LifeLines.class);
    private final Calls calls = DATABASE.get(Calls.class);
    private final List<LifeLine> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(LifeLine::close);
    }

    @Test
    void a_worker_that_runs_something_is_seen_to_live_and_to_die() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        runSomethingOn(worker);
        assertThat(lines.broken(Duration.ZERO)).containsExactly(worker);

        LifeLine line = open(worker, new Heard());
        await().until(line::held);
        assertThat(lines.broken(Duration.ZERO)).isEmpty();

        line.close();
        await().until(() -> lines.broken(Duration.ZERO).equals(Set.of(worker)));
    }

    @Test
    void nobody_is_judged_while_the_database_has_only_just_started() {
        runSomethingOn(new WorkerId(UUID.randomUUID()));

        assertThat(lines.broken(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void a_line_that_is_cut_is_held_again() throws InterruptedException {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        Heard heard = new Heard();
        LifeLine line = open(worker, heard);
        await().until(line::held);

        cutAll();

        await().until(() -> heard.changes.equals(List.of(true, false, true)));
        assertThat(line.held()).isTrue();
        calls.send(new Call.WorkWaits(Lane.LIGHT, 0));
        assertThat(heard.next()).isEqualTo(new Call.WorkWaits(Lane.LIGHT, 0));
    }

    @Test
    void one_of_all_leads_and_another_when_it_goes() {
        LifeLine first = open(new WorkerId(UUID.randomUUID()), new Heard());
        await().until(first::leads);
        LifeLine second = open(new Heard());
        await().until(second::held);
        assertThat(second.leads()).isFalse();

        first.close();

        await().until(second::leads);
    }

    @Test
    void calls_are_heard_when_their_transaction_commits_and_once() throws InterruptedException {
        Heard heard = new Heard();
        await().until(open(heard)::held);
        List<UUID> jobs = List.of(UUID.randomUUID(), UUID.randomUUID());

        DATABASE.get(Transactions.class).inTransaction(() -> {
            calls.send(new Call.WorkWaits(Lane.HEAVY, 3));
            calls.send(new Call.WorkWaits(Lane.HEAVY, 3));
            calls.send(new Call.JobsWithdrawn(jobs));
            assertThat(heard.calls).isEmpty();
        });

        assertThat(heard.next()).isEqualTo(new Call.WorkWaits(Lane.HEAVY, 3));
        assertThat(heard.next()).isEqualTo(new Call.JobsWithdrawn(jobs));
        assertThat(heard.calls).isEmpty();
    }

    @Test
    void calls_of_a_transaction_that_is_undone_are_not_heard() throws InterruptedException {
        Heard heard = new Heard();
        await().until(open(heard)::held);

        assertThatThrownBy(() -> DATABASE.get(Transactions.class).inTransaction(() -> {
                    calls.send(new Call.WorkWaits(Lane.HEAVY, 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        calls.send(new Call.WorkWaits(Lane.LIGHT, 2));

        assertThat(heard.next()).isEqualTo(new Call.WorkWaits(Lane.LIGHT, 2));
    }

    @Test
    void what_another_version_says_is_passed_over() throws InterruptedException {
        Heard heard = new Heard();
        await().until(open(heard)::held);

        DATABASE.client()
                .sql("select pg_notify('reelmill_work_waits', 'ENORMOUS')")
                .query()
                .listOfRows();
        DATABASE.client()
                .sql("select pg_notify('reelmill_jobs_withdrawn', 'all')")
                .query()
                .listOfRows();
        calls.send(new Call.WorkWaits(Lane.LIGHT, 2));

        assertThat(heard.next()).isEqualTo(new Call.WorkWaits(Lane.LIGHT, 2));
    }

    private static void runSomethingOn(WorkerId worker) {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        NewWork work = Samples.work(video.id(), WorkKind.ENCODE, 0);
        DATABASE.get(WorkStore.class).add(List.of(work));
        Claims.claim(DATABASE, work.id(), worker);
    }

    private static void cutAll() {
        DATABASE.client()
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reelmill-life-line'")
                .query()
                .listOfRows();
    }

    private LifeLine open(WorkerId worker, Heard heard) {
        LifeLine line = line();
        line.open(worker, heard);
        return line;
    }

    private LifeLine open(Heard heard) {
        LifeLine line = line();
        line.open(heard);
        return line;
    }

    private LifeLine line() {
        LifeLine line = new PostgresLifeLine(DATABASE.get(DirectConnections.class));
        opened.add(line);
        return line;
    }

    private static final class Heard implements LifeLine.Listener {

        final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        final List<Boolean> changes = new CopyOnWriteArrayList<>();

        @Override
        public void heard(Call call) {
            calls.add(call);
        }

        @Override
        public void changed(boolean held) {
            changes.add(held);
        }

        Call next() throws InterruptedException {
            Call call = calls.poll(10, TimeUnit.SECONDS);
            assertThat(call).isNotNull();
            return call;
        }
    }
}
