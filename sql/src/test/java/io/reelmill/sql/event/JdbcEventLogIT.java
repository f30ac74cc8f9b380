package io.reelmill.sql.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcEventLogIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final EventLog log = DATABASE.get(EventLog.class);
    private final Transactions transactions = DATABASE.get(Transactions.class);
    private final VideoId video = VideoId.random();

    @Test
    void an_event_is_heard_once_it_is_numbered() {
        NewEvent event = new NewEvent(
                EventType.VIDEO_READY, Samples.OWNER, video, Map.of("title", "a\0b", "seconds", 1.5, "live", true));
        log.write(event);
        assertThat(log.after(0, Optional.empty(), 10)).isEmpty();
        assertThat(log.latest()).isZero();

        List<Event> numbered = log.number(10);

        assertThat(numbered).hasSize(1);
        Event heard = numbered.get(0);
        assertThat(heard.number()).isEqualTo(1);
        assertThat(heard.type()).isEqualTo(EventType.VIDEO_READY);
        assertThat(heard.owner()).isEqualTo(Samples.OWNER);
        assertThat(heard.video()).isEqualTo(video);
        assertThat(heard.data()).isEqualTo(Map.of("title", "a\uFFFDb", "seconds", 1.5, "live", true));
        assertThat(heard.createdAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(log.after(0, Optional.empty(), 10)).isEqualTo(numbered);
        assertThat(log.latest()).isEqualTo(1);
    }

    @Test
    void an_event_whose_transaction_is_undone_was_never_there() {
        try {
            transactions.inTransaction(() -> {
                log.write(event("undone"));
                throw new Undo();
            });
        } catch (Undo expected) {
            assertThat(log.number(10)).isEmpty();
        }
        log.write(event("kept"));

        assertThat(log.number(10).get(0).number()).isEqualTo(1);
    }

    @Test
    void an_event_that_is_committed_late_is_numbered_late() throws Exception {
        try (Side side = new Side()) {
            transactions.inTransaction(() -> {
                log.write(event("written first, committed last"));
                Future<List<Event>> elsewhere = side.start(() -> {
                    log.write(event("written last, committed first"));
                    return log.number(10);
                });
                assertThat(names(resultOf(elsewhere))).containsExactly("written last, committed first");
            });
        }

        List<Event> late = log.number(10);
        assertThat(names(late)).containsExactly("written first, committed last");
        assertThat(late.get(0).number()).isEqualTo(2);
    }

    @Test
    void a_batch_is_bounded_and_the_rest_follows() {
        for (int i = 0; i < 5; i++) {
            log.write(event("event " + i));
        }

        assertThat(names(log.number(3))).containsExactly("event 0", "event 1", "event 2");
        assertThat(names(log.number(3))).containsExactly("event 3", "event 4");
        assertThat(log.number(3)).isEmpty();
    }

    @Test
    void while_one_relay_numbers_another_answers_nothing() throws Exception {
        log.write(event("first"));
        try (Side side = new Side()) {
            transactions.inTransaction(() -> {
                assertThat(log.number(10)).hasSize(1);
                assertThat(resultOf(side.start(() -> log.number(10)))).isEmpty();
            });
        }
    }

    @Test
    void a_reader_goes_on_after_the_last_it_heard() {
        VideoId other = VideoId.random();
        log.write(event("one"));
        log.write(new NewEvent(EventType.VIDEO_PLAYABLE, Samples.OWNER, other, Map.of("name", "other")));
        log.write(event("two"));
        log.number(10);

        assertThat(names(log.after(0, Optional.of(video), 10))).containsExactly("one", "two");
        assertThat(names(log.after(1, Optional.of(video), 10))).containsExactly("two");
        assertThat(names(log.after(1, Optional.empty(), 10))).containsExactly("other", "two");
        assertThat(names(log.after(0, Optional.empty(), 2))).containsExactly("one", "other");
    }

    @Test
    void milestones_leave_out_what_comes_by_the_hundred() {
        log.write(event("one"));
        for (EventType type : List.of(EventType.WORK_SUCCEEDED, EventType.WORK_FAILED)) {
            log.write(new NewEvent(type, Samples.OWNER, video, Map.of("name", type.word())));
        }
        log.number(10);
        log.write(event("not numbered yet"));

        assertThat(names(log.milestones(video, 10))).containsExactly("work.failed", "one");
        assertThat(names(log.milestones(video, 1))).containsExactly("work.failed");
    }

    private NewEvent event(String name) {
        return new NewEvent(EventType.VIDEO_CREATED, Samples.OWNER, video, Map.of("name", name));
    }

    private static List<Object> names(List<Event> events) {
        return events.stream().map(event -> event.data().get("name")).toList();
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return Side.result(future);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
