package io.reelmill.sql.recording;

import static io.reelmill.sql.recording.TokenStatement.FED_BY;
import static io.reelmill.sql.recording.TokenStatement.KEEP;

import io.reelmill.core.recording.IngestTokens;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Digests of ingest tokens in Postgres. */
@Component
final class JdbcIngestTokens implements IngestTokens {

    private final Statements<TokenStatement> statements;

    JdbcIngestTokens(JdbcClient client) {
        this.statements = Statements.of(client, "ingest-token", TokenStatement.class);
    }

    @Override
    public void keep(RecordingId id, String sha256OfToken, Instant expiresAt) {
        statements
                .prepare(KEEP)
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
}
