package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.LedgerStatement.CLEAR;
import static io.reelmill.sql.recording.LedgerStatement.LINES;
import static io.reelmill.sql.recording.LedgerStatement.NOTE;
import static io.reelmill.sql.recording.LedgerStatement.OF_ALL;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Ledgers of recordings in Postgres. */
@Component
final class JdbcRecordingLedger implements RecordingLedger {

    private final Statements<LedgerStatement> statements;
    private final Json json;

    JdbcRecordingLedger(JdbcClient client, Json json) {
        this.statements = Statements.of(client, "recording-ledger", LedgerStatement.class);
        this.json = json;
    }

    @Override
    public void note(RecordingId id, List<LedgerEntry> entries) {
        prepare(NOTE, id)
                .param("entries", json.write(entries.stream().map(LedgerRow::of).toList()))
                .update();
    }

    @Override
    public void renew(RecordingId id, List<LedgerEntry> entries) {
        prepare(CLEAR, id).update();
        note(id, entries);
    }

    @Override
    public List<LedgerEntry> of(RecordingId id) {
        return prepare(LINES, id).query(Row.as(LedgerRow::read)).list();
    }

    @Override
    public Map<RecordingId, List<LedgerEntry>> ofAll(Collection<RecordingId> ids) {
        return statements
                .prepare(OF_ALL)
                .param("ids", ids.stream().map(RecordingId::value).toArray(UUID[]::new))
                .query(Row.as(row -> Map.entry(new RecordingId(row.uuid("recording_id")), LedgerRow.read(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private StatementSpec prepare(LedgerStatement statement, RecordingId id) {
        return statements.prepare(statement).param("id", id.value());
    }
}
