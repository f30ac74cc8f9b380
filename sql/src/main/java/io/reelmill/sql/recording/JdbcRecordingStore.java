package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.RecordingStatement.BEGIN;
import static io.reelmill.sql.recording.RecordingStatement.CLOSE;
import static io.reelmill.sql.recording.RecordingStatement.END;
import static io.reelmill.sql.recording.RecordingStatement.EXPIRED;
import static io.reelmill.sql.recording.RecordingStatement.FIND;
import static io.reelmill.sql.recording.RecordingStatement.HEARTBEAT;
import static io.reelmill.sql.recording.RecordingStatement.IS_COMPLETE;
import static io.reelmill.sql.recording.RecordingStatement.IS_GROWING;
import static io.reelmill.sql.recording.RecordingStatement.LATE;
import static io.reelmill.sql.recording.RecordingStatement.LIST;
import static io.reelmill.sql.recording.RecordingStatement.NEXT_PREPARATION;
import static io.reelmill.sql.recording.RecordingStatement.OF_VIDEO;
import static io.reelmill.sql.recording.RecordingStatement.OF_VIDEOS;
import static io.reelmill.sql.recording.RecordingStatement.RECENT;
import static io.reelmill.sql.recording.RecordingStatement.REOPEN;
import static io.reelmill.sql.recording.RecordingStatement.RUNNING;
import static io.reelmill.sql.recording.RecordingStatement.SILENT;
import static io.reelmill.sql.recording.RecordingStatement.STALL;
import static io.reelmill.sql.recording.RecordingStatement.UNASSEMBLED;
import static java.util.stream.Collectors.toMap;

import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingQuery;
import io.reelmill.core.recording.RecordingStatus;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Recordings in Postgres. */
@Component
final class JdbcRecordingStore implements RecordingStore {

    private static final double MILLIS_PER_SECOND = 1000;

    private final Statements<RecordingStatement> statements;

    JdbcRecordingStore(JdbcClient client) {
        this.statements = Statements.of(client, "recording", RecordingStatement.class);
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
    public Map<VideoId, Recording> ofVideos(Collection<VideoId> videos) {
        return statements
                .prepare(OF_VIDEOS)
                .param("videos", videos.stream().map(VideoId::value).toArray(UUID[]::new))
                .query(Row.as(RecordingReader::read))
                .list()
                .stream()
                .collect(toMap(Recording::video, Function.identity()));
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
    public void heartbeat(RecordingId id) {
        of(HEARTBEAT, id).update();
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
    public boolean isGrowing(VideoId video) {
        return statements
                .prepare(IS_GROWING)
                .param("video", video.value())
                .query(Boolean.class)
                .single();
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

    @Override
    public List<Recording> late(Duration quiet) {
        return statements
                .prepare(LATE)
                .param("quietSeconds", quiet.toMillis() / MILLIS_PER_SECOND)
                .query(Row.as(RecordingReader::read))
                .list();
    }

    @Override
    public List<Integer> reopen(RecordingId id) {
        return of(REOPEN, id).query(Row.as(row -> row.whole("number"))).list();
    }

    private StatementSpec of(RecordingStatement statement, RecordingId id) {
        return statements.prepare(statement).param("id", id.value());
    }
}
