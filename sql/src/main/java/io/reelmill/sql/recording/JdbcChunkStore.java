package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.ChunkStatement.ADD;
import static io.reelmill.sql.recording.ChunkStatement.ALL;
import static io.reelmill.sql.recording.ChunkStatement.FIND;
import static io.reelmill.sql.recording.ChunkStatement.LAST_ON_LINE;
import static io.reelmill.sql.recording.ChunkStatement.MADE;
import static io.reelmill.sql.recording.ChunkStatement.MAY_GROW;
import static io.reelmill.sql.recording.ChunkStatement.NEXT_NUMBER;
import static io.reelmill.sql.recording.ChunkStatement.NUMBERS_FROM;
import static io.reelmill.sql.recording.ChunkStatement.REACHED;
import static io.reelmill.sql.recording.ChunkStatement.RECORDED;
import static io.reelmill.sql.recording.ChunkStatement.REFUSE;
import static io.reelmill.sql.recording.ChunkStatement.SETTLE;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Chunks of recordings in Postgres. */
@Component
final class JdbcChunkStore implements ChunkStore {

    private static final double MILLIS_PER_SECOND = 1000;
    private static final long NANOS_PER_MICRO = 1000;

    private final Statements<ChunkStatement> statements;
    private final Json json;
    private final ChunkReader reader;

    JdbcChunkStore(JdbcClient client, Json json) {
        this.statements = Statements.of(client, "recording-chunk", ChunkStatement.class);
        this.json = json;
        this.reader = new ChunkReader(json);
    }

    @Override
    public boolean add(NewChunk chunk) {
        Instant startedAt = chunk.startedAt();
        return of(ADD, chunk.recording())
                .param("number", chunk.number())
                .param("objectKey", chunk.object().value())
                .param("sizeBytes", chunk.sizeBytes())
                .param("sha256", chunk.sha256())
                .param("startedAt", startedAt == null ? null : Time.of(startedAt))
                .param("seconds", chunk.seconds())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Chunk> find(RecordingId id, int number) {
        return of(FIND, id).param("number", number).query(Row.as(reader)).optional();
    }

    @Override
    public int nextNumber(RecordingId id) {
        return of(NEXT_NUMBER, id).query(Integer.class).single();
    }

    @Override
    public Set<Integer> numbersFrom(RecordingId id, int from) {
        return Set.copyOf(
                of(NUMBERS_FROM, id).param("from", from).query(Integer.class).list());
    }

    @Override
    public List<Chunk> all(RecordingId id) {
        return of(ALL, id).query(Row.as(reader)).list();
    }

    @Override
    public void made(RecordingId id, int number, Part part) {
        of(MADE, id)
                .param("number", number)
                .param("part", json.write(part))
                .param("micros", part.length())
                .update();
    }

    @Override
    public void refuse(RecordingId id, int number, Failure why) {
        of(REFUSE, id)
                .param("number", number)
                .param("code", why.code().code())
                .param("detail", FreeText.storable(why.detail()))
                .update();
    }

    @Override
    public boolean mayGrow(RecordingId id, Duration by) {
        return of(MAY_GROW, id)
                .param("micros", by.toNanos() / NANOS_PER_MICRO)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Duration recorded(RecordingId id) {
        return Duration.ofNanos(
                NANOS_PER_MICRO * of(RECORDED, id).query(Long.class).single());
    }

    @Override
    public List<Chunk> lastOnLine(RecordingId id, int limit) {
        return of(LAST_ON_LINE, id).param("limit", limit).query(Row.as(reader)).list();
    }

    @Override
    public List<Chunk> reached(RecordingId id, Duration patience, boolean complete) {
        return of(REACHED, id)
                .param("patienceSeconds", patience.toMillis() / MILLIS_PER_SECOND)
                .param("complete", complete)
                .query(Row.as(reader))
                .list();
    }

    @Override
    public void settle(RecordingId id, Map<Integer, Optional<Long>> places) {
        List<Place> rows = places.entrySet().stream()
                .map(place -> new Place(place.getKey(), place.getValue().orElse(null)))
                .toList();
        of(SETTLE, id).param("places", json.write(rows)).update();
    }

    private StatementSpec of(ChunkStatement statement, RecordingId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    /** A row of what {@code queries/recording-chunk/settle.sql} is given. */
    record Place(int number, @Nullable Long lineMicros) {}
}
