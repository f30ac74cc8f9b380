package io.reelmill.sql.event;

import io.reelmill.core.access.Owner;
import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Events in Postgres. */
@Component
final class JdbcEventLog implements EventLog {

    /** Held by the one relay that is numbering, in the whole database. */
    static final long RELAY_LOCK = 0x7265656c_65766e74L;

    private final Statements<EventStatement> statements;
    private final Transactions transactions;
    private final Json json;

    JdbcEventLog(JdbcClient client, Transactions transactions, Json json) {
        this.statements = Statements.of(client, "event", EventStatement.class);
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public void write(NewEvent event) {
        statements
                .prepare(EventStatement.WRITE)
                .param("type", event.type().word())
                .param("owner", event.owner().name())
                .param("video", event.video().value())
                .param("data", json.write(event.data()))
                .update();
    }

    @Override
    public List<Event> number(int limit) {
        return transactions.inTransaction(() -> takesRelayLock() ? numbered(limit) : List.of());
    }

    @Override
    public List<Event> after(long number, Optional<VideoId> video, int limit) {
        StatementSpec statement = video.map(
                        id -> statements.prepare(EventStatement.AFTER_OF_VIDEO).param("video", id.value()))
                .orElseGet(() -> statements.prepare(EventStatement.AFTER));
        return events(statement.param("number", number).param("limit", limit));
    }

    @Override
    public List<Event> milestones(VideoId video, int limit) {
        return events(statements
                .prepare(EventStatement.MILESTONES)
                .param("video", video.value())
                .param("limit", limit));
    }

    @Override
    public long latest() {
        return statements.prepare(EventStatement.LATEST).query(Long.class).single();
    }

    @Override
    public int forget(Duration olderThan, int limit) {
        return statements
                .prepare(EventStatement.FORGET)
                .param("olderThanSeconds", olderThan.toSeconds())
                .param("limit", limit)
                .update();
    }

    private boolean takesRelayLock() {
        return statements
                .prepare(EventStatement.TAKE_RELAY_LOCK)
                .param("key", RELAY_LOCK)
                .query(Boolean.class)
                .single();
    }

    private List<Event> numbered(int limit) {
        return events(statements.prepare(EventStatement.NUMBER).param("limit", limit));
    }

    private List<Event> events(StatementSpec statement) {
        return statement.query(Row.as(this::event)).list();
    }

    private Event event(Row row) throws SQLException {
        return new Event(
                row.big("number"),
                EventType.of(row.text("type")),
                new Owner(row.text("owner")),
                new VideoId(row.uuid("video_id")),
                json.readValues(row.text("data")),
                row.instant("created_at"));
    }
}
