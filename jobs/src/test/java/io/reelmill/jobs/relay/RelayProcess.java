package io.reelmill.jobs.relay;

import io.reelmill.core.access.Owner;
import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventFeed;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.sql.SqlConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A process with stores and relay, and one listener that remembers what it heard. */
final class RelayProcess implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<Event> heard = new CopyOnWriteArrayList<>();

    RelayProcess(TestDatabase database, Duration interval) {
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "reelmill.relay.interval", interval.toMillis() + "ms");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(SqlConfiguration.class, RelayConfiguration.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    EventFeed.Subscription listen() {
        return get(EventFeed.class).subscribe(heard::add);
    }

    List<Event> heard() {
        return heard;
    }

    List<Integer> heardMarks() {
        return heard.stream().map(event -> (Integer) event.data().get("mark")).toList();
    }

    /** Writes an event with a mark to know it by, and commits it. */
    void write(int mark) {
        get(Transactions.class).inTransaction(() -> writeInTransaction(mark));
    }

    void writeInTransaction(int mark) {
        get(EventLog.class)
                .write(new NewEvent(EventType.VIDEO_READY, new Owner("test"), VideoId.random(), Map.of("mark", mark)));
    }

    @Override
    public void close() {
        context.close();
    }
}
