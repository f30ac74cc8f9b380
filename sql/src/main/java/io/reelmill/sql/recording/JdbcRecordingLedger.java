package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.LedgerStatement.LINES;
import static io.reelmill.sql.recording.LedgerStatement.NOTE;

import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.List;
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
    public List<LedgerEntry> of(RecordingId id) {
        return prepare(LINES, id).query(Row.as(LedgerRow::read)).list();
    }

    private StatementSpec prepare(LedgerStatement statement, RecordingId id) {
        return statements.prepare(statement).param("id", id.value());
    }
}
