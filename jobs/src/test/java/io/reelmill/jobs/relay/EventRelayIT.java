package io.reelmill.jobs.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventFeed;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class EventRelayIT {

    /** As the log knows it. */
    private static final long RELAY_LOCK = 0x7265656c_65766e74L;

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final TestDatabase database = TestServices.newDatabase();
    private final List<RelayProcess> processes = new ArrayList<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(6);

    @AfterEach
    void close() {
        writers.shutdownNow();
        processes.forEach(RelayProcess::close);
        database.close();
    }

    @Test
    void every_process_hears_every_event_whoever_wrote_and_numbered_it() {
        RelayProcess one = process(OFTEN);
        RelayProcess other = process(OFTEN);
        one.listen();
        other.listen();

        IntStream.range(0, 20).forEach(mark -> (mark % 2 == 0 ? one : other).write(mark));

        awaitNumbers(one, 20);
        awaitNumbers(other, 20);
        assertThat(one.heard()).isEqualTo(other.heard());
        assertThat(one.heard()).isEqualTo(one.get(EventLog.class).after(0, Optional.empty(), 100));
    }

    @Test
    void an_event_that_was_written_early_and_committed_late_is_not_left_out() throws Exception {
        RelayProcess process = process(OFTEN);
        process.listen();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch othersHeard = new CountDownLatch(1);
        Future<?> slow = writers.submit(() -> process.get(Transactions.class).inTransaction(() -> {
            process.writeInTransaction(1);
            written.countDown();
            awaitLatch(othersHeard);
        }));
        awaitLatch(written);
        process.write(2);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(2));

        othersHeard.countDown();
        slow.get(20, TimeUnit.SECONDS);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(2, 1));
        awaitNumbers(process, 2);
    }

    @Test
    void many_writers_at_once_and_none_is_lost_twice_or_out_of_order() throws Exception {
        RelayProcess one = process(OFTEN);
        RelayProcess other = process(OFTEN);
        one.listen();
        other.listen();
        int transactions = 150;

        List<Future<Integer>> writing = IntStream.range(0, transactions)
                .mapToObj(mark -> writers.submit(() -> writeSomeOf(mark % 2 == 0 ? one : other, mark)))
                .toList();
        int committed = 0;
        for (Future<Integer> transaction : writing) {
            committed += transaction.get(60, TimeUnit.SECONDS);
        }

        awaitNumbers(one, committed);
        awaitNumbers(other, committed);
        assertThat(one.heard()).isEqualTo(other.heard());
    }

    @Test
    void more_events_than_a_batch_come_at_once() {
        RelayProcess process = process(NEVER);
        process.listen();
        process.get(Transactions.class)
                .inTransaction(() -> IntStream.range(0, 1_200).forEach(process::writeInTransaction));

        process.get(RelayWaker.class).changed(true);

        awaitNumbers(process, 1_200);
    }

    @Test
    void a_call_over_the_life_line_is_enough() {
        RelayProcess process = process(NEVER);
        process.listen();
        process.write(1);

        process.get(RelayWaker.class).changed(true);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(1));
    }

    @Test
    void while_another_relay_holds_the_lock_nobody_numbers_and_when_it_dies_they_go_on() throws Exception {
        RelayProcess process = process(OFTEN);
        process.listen();
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + RELAY_LOCK + ")");
            process.write(1);
            assertThat(process.get(EventLog.class).number(10)).isEmpty();
            assertThat(process.heard()).isEmpty();
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(1));
    }

    @Test
    void cut_connections_delay_events_and_lose_none() {
        RelayProcess one = process(OFTEN);
        RelayProcess other = process(OFTEN);
        one.listen();
        other.listen();
        for (int mark = 0; mark < 10; mark++) {
            writeOnceConnected(one, mark);
            cutAllConnections();
        }

        awaitNumbers(one, 10);
        awaitNumbers(other, 10);
    }

    @Test
    void a_listener_hears_only_what_is_numbered_from_then_on() {
        RelayProcess process = process(OFTEN);
        process.write(1);
        await().atMost(LIMIT).until(() -> process.get(EventLog.class).latest() == 1);

        process.listen();
        process.write(2);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(2));
    }

    @Test
    void listeners_that_come_at_once_all_hear_what_comes_after() throws Exception {
        RelayProcess process = process(OFTEN);
        for (int round = 0; round < 10; round++) {
            int mark = round;
            process.heard().clear();
            List<EventFeed.Subscription> subscriptions = new ArrayList<>();
            List<Future<EventFeed.Subscription>> coming = IntStream.range(0, 4)
                    .mapToObj(i -> writers.submit(process::listen))
                    .toList();
            Future<?> writing = writers.submit(() -> process.write(-1));
            for (Future<EventFeed.Subscription> listener : coming) {
                subscriptions.add(listener.get(20, TimeUnit.SECONDS));
            }
            writing.get(20, TimeUnit.SECONDS);
            process.write(mark);

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(process.heardMarks())
                            .filteredOn(heard -> heard == mark)
                            .hasSize(4));
            subscriptions.forEach(EventFeed.Subscription::close);
        }
    }

    @Test
    void a_listener_that_stopped_hears_nothing_and_one_that_fails_disturbs_no_other() {
        RelayProcess process = process(OFTEN);
        List<Event> leaving = new ArrayList<>();
        EventFeed feed = process.get(EventFeed.class);
        EventFeed.Subscription subscription = feed.subscribe(leaving::add);
        feed.subscribe(event -> {
            throw new IllegalStateException("cannot hear");
        });
        process.listen();

        subscription.close();
        subscription.close();
        process.write(1);
        process.write(2);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heardMarks()).containsExactly(1, 2));
        assertThat(leaving).isEmpty();
    }

    private RelayProcess process(Duration interval) {
        RelayProcess process = new RelayProcess(database, interval);
        processes.add(process);
        return process;
    }

    /** Up to three events, or none where the transaction is rolled back; answers how many were committed. */
    private int writeSomeOf(RelayProcess process, int mark) {
        int count = ThreadLocalRandom.current().nextInt(1, 4);
        boolean undone = mark % 5 == 0;
        try {
            process.get(Transactions.class).inTransaction(() -> {
                IntStream.range(0, count).forEach(i -> process.writeInTransaction(mark));
                if (undone) {
                    throw new Undone();
                }
            });
            return count;
        } catch (Undone expected) {
            return 0;
        }
    }

    private static void writeOnceConnected(RelayProcess process, int mark) {
        await().atMost(LIMIT).ignoreExceptions().until(() -> {
            process.write(mark);
            return true;
        });
    }

    private static void awaitNumbers(RelayProcess process, int count) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(process.heard())
                        .extracting(Event::number)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, count).boxed().toList()));
    }

    private void cutAllConnections() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
