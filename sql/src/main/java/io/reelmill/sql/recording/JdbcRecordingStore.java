package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.RecordingStatement.ADD_CHUNK;
import static io.reelmill.sql.recording.RecordingStatement.ADD_TO_LEDGER;
import static io.reelmill.sql.recording.RecordingStatement.BEGIN;
import static io.reelmill.sql.recording.RecordingStatement.CHUNK;
import static io.reelmill.sql.recording.RecordingStatement.CHUNKS;
import static io.reelmill.sql.recording.RecordingStatement.CLOSE;
import static io.reelmill.sql.recording.RecordingStatement.END;
import static io.reelmill.sql.recording.RecordingStatement.EXPIRED;
import static io.reelmill.sql.recording.RecordingStatement.FED_BY;
import static io.reelmill.sql.recording.RecordingStatement.FIND;
import static io.reelmill.sql.recording.RecordingStatement.HEARTBEAT;
import static io.reelmill.sql.recording.RecordingStatement.IS_COMPLETE;
import static io.reelmill.sql.recording.RecordingStatement.IS_GROWING;
import static io.reelmill.sql.recording.RecordingStatement.KEEP_TOKEN;
import static io.reelmill.sql.recording.RecordingStatement.LAST_ON_LINE;
import static io.reelmill.sql.recording.RecordingStatement.LEDGER;
import static io.reelmill.sql.recording.RecordingStatement.LIST;
import static io.reelmill.sql.recording.RecordingStatement.MADE;
import static io.reelmill.sql.recording.RecordingStatement.MAY_GROW;
import static io.reelmill.sql.recording.RecordingStatement.NEXT_NUMBER;
import static io.reelmill.sql.recording.RecordingStatement.NEXT_PREPARATION;
import static io.reelmill.sql.recording.RecordingStatement.OF_VIDEO;
import static io.reelmill.sql.recording.RecordingStatement.REACHED;
import static io.reelmill.sql.recording.RecordingStatement.RECENT;
import static io.reelmill.sql.recording.RecordingStatement.REFUSE;
import static io.reelmill.sql.recording.RecordingStatement.RUNNING;
import static io.reelmill.sql.recording.RecordingStatement.SETTLE;
import static io.reelmill.sql.recording.RecordingStatement.SILENT;
import static io.reelmill.sql.recording.RecordingStatement.STALL;
import static io.reelmill.sql.recording.RecordingStatement.UNASSEMBLED;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingQuery;
import io.reelmill.core.recording.RecordingStatus;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.VideoId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Recordings in Postgres. */
@Component
final class JdbcRecordingStore implements RecordingStore {

    private static final double MILLIS_PER_SECOND = 1000;
    private static final long NANOS_PER_MICRO = 1000;

    private final Statements<RecordingStatement> statements;
    private final Json json;
    private final ChunkReader chunkReader;

    JdbcRecordingStore(JdbcClient client, Json json) {
        this.statements = Statements.of(client, "recording", RecordingStatement.class);
        this.json = json;
        this.chunkReader = new ChunkReader(json);
    }

    @Override
    public boolean begin(NewRecording recording) {
        return of(BEGIN, recording.id())
                        .param("video", recording.video().value())
                        .param("owner", recording.owner().name())
                        .param("name", FreeText.storable(recording.name()))
                        .param("live", recording.live())
                        .param("idleSeconds", recording.idleTimeout().toSeconds())
                        .param("mostSeconds", recording.maxDuration().toSeconds())
                        .update()
                == 1;
    }

    @Override
    public Optional<Recording> find(RecordingId id) {
        return of(FIND, id).query(Row.as(RecordingReader::read)).optional();
    }

    @Override
    public Optional<Recording> ofVideo(VideoId video) {
        return statements
                .prepare(OF_VIDEO)
                .param("video", video.value())
                .query(Row.as(RecordingReader::read))
                .optional();
    }

    @Override
    public Optional<Recording> running(String name) {
        return statements
                .prepare(RUNNING)
                .param("name", FreeText.storable(name))
                .query(Row.as(RecordingReader::read))
                .optional();
    }

    @Override
    public Optional<Recording> recent(String name, Duration ago) {
        return statements
                .prepare(RECENT)
                .param("name", FreeText.storable(name))
                .param("seconds", ago.toMillis() / MILLIS_PER_SECOND)
                .query(Row.as(RecordingReader::read))
                .optional();
    }

    @Override
    public List<Recording> list(RecordingQuery query) {
        RecordingStatus status = query.status();
        RecordingQuery.Position before = query.before();
        return statements
                .prepare(LIST)
                .param("status", status == null ? null : status.word())
                .param("beforeStartedAt", before == null ? null : Time.of(before.startedAt()))
                .param("beforeId", before == null ? null : before.id().value())
                .param("limit", query.limit())
                .query(Row.as(RecordingReader::read))
                .list();
    }

    @Override
    public void keepToken(RecordingId id, String sha256OfToken, Instant expiresAt) {
        statements
                .prepare(KEEP_TOKEN)
                .param("sha256", sha256OfToken)
                .param("recording", id.value())
                .param("expiresAt", Time.of(expiresAt))
                .update();
    }

    @Override
    public Optional<RecordingId> fedBy(String sha256OfToken) {
        return statements
                .prepare(FED_BY)
                .param("sha256", sha256OfToken)
                .query(Row.as(row -> new RecordingId(row.uuid("recording_id"))))
                .optional();
    }

    @Override
    public void heartbeat(RecordingId id) {
        of(HEARTBEAT, id).update();
    }

    @Override
    public boolean add(NewChunk chunk) {
        Instant startedAt = chunk.startedAt();
        return of(ADD_CHUNK, chunk.recording())
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
    public Optional<Chunk> chunk(RecordingId id, int number) {
        return of(CHUNK, id).param("number", number).query(Row.as(chunkReader)).optional();
    }

    @Override
    public int nextNumber(RecordingId id) {
        return of(NEXT_NUMBER, id).query(Integer.class).single();
    }

    @Override
    public List<Chunk> chunks(RecordingId id) {
        return of(CHUNKS, id).query(Row.as(chunkReader)).list();
    }

    @Override
    public List<Chunk> lastOnLine(RecordingId id, int limit) {
        return of(LAST_ON_LINE, id)
                .param("limit", limit)
                .query(Row.as(chunkReader))
                .list();
    }

    @Override
    public List<Chunk> reached(RecordingId id, Duration patience, boolean complete) {
        return of(REACHED, id)
                .param("patienceSeconds", patience.toMillis() / MILLIS_PER_SECOND)
                .param("complete", complete)
                .query(Row.as(chunkReader))
                .list();
    }

    @Override
    public void settle(RecordingId id, Map<Integer, Optional<Long>> places) {
        List<Place> rows = places.entrySet().stream()
                .map(place -> new Place(place.getKey(), place.getValue().orElse(null)))
                .toList();
        of(SETTLE, id).param("places", json.write(rows)).update();
    }

    @Override
    public void close(RecordingId id) {
        of(CLOSE, id).update();
    }

    @Override
    public int nextPreparation(RecordingId id) {
        return of(NEXT_PREPARATION, id).query(Integer.class).single();
    }

    @Override
    public boolean mayGrow(RecordingId id, Duration by) {
        return of(MAY_GROW, id)
                .param("micros", by.toNanos() / NANOS_PER_MICRO)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isGrowing(VideoId video) {
        return statements
                .prepare(IS_GROWING)
                .param("video", video.value())
                .query(Boolean.class)
                .single();
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
    public boolean stall(RecordingId id) {
        return of(STALL, id).update() == 1;
    }

    @Override
    public boolean end(RecordingId id, EndedBy by, Optional<Integer> chunks, Duration patience) {
        return of(END, id)
                        .param("by", by.word())
                        .param("chunks", chunks.orElse(null))
                        .param("patienceSeconds", patience.toMillis() / MILLIS_PER_SECOND)
                        .update()
                == 1;
    }

    @Override
    public boolean isComplete(RecordingId id) {
        return of(IS_COMPLETE, id).query(Boolean.class).optional().orElse(false);
    }

    @Override
    public void note(RecordingId id, List<LedgerEntry> entries) {
        of(ADD_TO_LEDGER, id)
                .param("entries", json.write(entries.stream().map(LedgerRow::of).toList()))
                .update();
    }

    @Override
    public List<LedgerEntry> ledger(RecordingId id) {
        return of(LEDGER, id).query(Row.as(LedgerRow::read)).list();
    }

    @Override
    public List<Expired> expired() {
        return statements
                .prepare(EXPIRED)
                .query(Row.as(row -> new Expired(RecordingReader.read(row), EndedBy.of(row.text("reason")))))
                .list();
    }

    @Override
    public List<Recording> silent(Duration silence) {
        return statements
                .prepare(SILENT)
                .param("seconds", silence.toMillis() / MILLIS_PER_SECOND)
                .query(Row.as(RecordingReader::read))
                .list();
    }

    @Override
    public List<Recording> unassembled() {
        return statements
                .prepare(UNASSEMBLED)
                .query(Row.as(RecordingReader::read))
                .list();
    }

    private StatementSpec of(RecordingStatement statement, RecordingId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    /** A row of what {@code queries/recording/settle.sql} is given. */
    record Place(int number, @Nullable Long lineMicros) {}
}
