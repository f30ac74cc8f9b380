package io.reelmill.sql.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventContentionIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final int WRITERS = 4;
    private static final int EACH = 150;
    private static final int ALL = WRITERS * EACH + 1;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final EventLog log = DATABASE.get(EventLog.class);
    private final Transactions transactions = DATABASE.get(Transactions.class);

    /**
     * Writers hand each other their turn between writing and committing, so that what was written first is often
     * committed last, and the very first for certain, while two relays number and a reader follows.
     */
    @Test
    void no_number_is_left_out_and_no_reader_misses_one() throws Exception {
        try (Side side = new Side()) {
            Exchanger<Integer> turns = new Exchanger<>();
            CountDownLatch begun = new CountDownLatch(1);
            Future<Integer> overtaken = side.start(() -> writeAndBeOvertaken(begun));
            assertThat(begun.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> side.start(() -> write(writer, turns)))
                    .toList();
            List<Future<Integer>> relays = List.of(side.start(this::relay), side.start(this::relay));
            Future<List<Event>> reader = side.start(this::readAll);

            for (Future<Integer> writer : writers) {
                assertThat(Side.result(writer)).isEqualTo(EACH);
            }
            assertThat(Side.result(overtaken)).isEqualTo(1);
            List<Event> heard = Side.result(reader);
            int numbered = Side.result(relays.get(0)) + Side.result(relays.get(1));

            assertThat(numbered).isEqualTo(ALL);
            assertThat(heard.stream().map(Event::number))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, ALL).boxed().toList());
            assertThat(heard.stream().map(Event::data)).doesNotHaveDuplicates();
            assertThat(writtenOrderIsNotCommitOrder()).isTrue();
        }
    }

    /** Commits only when somebody who wrote later was numbered. */
    private int writeAndBeOvertaken(CountDownLatch written) {
        transactions.inTransaction(() -> {
            log.write(event(WRITERS, 0));
            written.countDown();
            await().atMost(LIMIT).until(() -> log.latest() > 0);
        });
        return 1;
    }

    private static NewEvent event(int writer, int number) {
        Map<String, Object> data = Map.of("writer", writer, "event", number);
        return new NewEvent(EventType.WORK_SUCCEEDED, Samples.OWNER, VideoId.random(), data);
    }

    private int write(int writer, Exchanger<Integer> turns) throws InterruptedException {
        int written = 0;
        for (int i = 0; i < EACH; i++) {
            NewEvent event = event(writer, i);
            boolean waits = (i + writer) % 3 == 0;
            transactions.inTransaction(() -> {
                log.write(event);
                if (waits) {
                    meet(turns, writer);
                }
            });
            written++;
        }
        return written;
    }

    /** Waits a moment for another writer, so that somebody else may commit meanwhile. */
    private static void meet(Exchanger<Integer> turns, int writer) {
        try {
            turns.exchange(writer, 5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nobodyCame) {
            // the moment is over all the same
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int relay() {
        int numbered = 0;
        while (log.latest() < ALL) {
            numbered += log.number(7).size();
        }
        return numbered;
    }

    private List<Event> readAll() {
        List<Event> heard = new ArrayList<>();
        while (heard.size() < ALL && (heard.isEmpty() || last(heard) < ALL)) {
            heard.addAll(log.after(heard.isEmpty() ? 0 : last(heard), Optional.empty(), 50));
        }
        return heard;
    }

    /** Says whether the test had teeth: somewhere a smaller id was numbered after a larger one. */
    private static boolean writtenOrderIsNotCommitOrder() {
        return DATABASE.client()
                .sql("select exists (select from event a join event b on a.id < b.id and a.number > b.number)")
                .query(Boolean.class)
                .single();
    }

    private static long last(List<Event> events) {
        return events.get(events.size() - 1).number();
    }
}
